using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Concepts;

// Which names can be told from plain words in a running text. A name that cannot is left alone: a wrong edge is worse than none.
internal static partial class NameRules
{
    // Upper-case words of the field that name no one thing, or everything.
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "AI", "ML", "DL", "NLP", "CV", "LLM", "LLMs", "VLM", "VLMs", "MLLM", "MLLMs", "LVLM", "LVLMs", "LMM", "LMMs", "LM", "LMs", "SLM", "PLM", "VLA", "VLAs", "LRM",
        "RL", "MARL", "IL", "SL", "SSL", "SFT", "RLHF", "RLVR", "PEFT", "FT", "ICL", "CoT", "RAG", "KG", "KGs", "QA", "VQA", "OCR", "ASR", "TTS", "NER", "NMT", "MT", "IR",
        "CNN", "CNNs", "RNN", "RNNs", "GNN", "GNNs", "MLP", "MLPs", "DNN", "DNNs", "SNN", "SNNs", "GAN", "GANs", "VAE", "VAEs", "ViT", "ViTs", "DiT", "MoE", "MoEs", "SSM",
        "SSMs", "PINN", "PINNs", "GPT", "T2I", "T2V", "I2V", "I2I", "V2V", "FL", "DP", "OOD", "ID", "IID", "SOTA", "API", "APIs", "GPU", "GPUs", "CPU", "FLOPs", "KV", "GUI",
        "UI", "2D", "3D", "4D", "BEV", "RGB", "RGB-D", "RGBD", "LiDAR", "IMU", "SLAM", "NeRF", "3DGS", "4DGS", "GS", "MRI", "CT", "EEG", "ECG", "PDE", "PDEs", "ODE", "SDE",
        "MDP", "POMDP", "MCTS", "KL", "MSE", "NLL", "ELBO", "EM", "PCA", "SVD", "SVM", "ANN", "AUC", "F1", "FID", "IoU", "mIoU", "PSNR", "SSIM", "LPIPS", "BLEU", "ROUGE",
        "Agent", "Agents", "AIGC", "AGI", "Web", "URL", "JSON", "SQL", "Python", "PyTorch", "Adam", "AdamW", "SGD", "Transformer", "Transformers", "Attention", "Diffusion",
        "NAS", "HPO", "AutoML", "DRL", "UDA", "TTA", "FSL", "ZSL", "OVD", "PTQ", "QAT", "SAE", "SAEs", "BoN", "PRM", "ORM", "LBM", "ToM", "HCI", "EHR", "WSI", "WSIs", "USA", "MAE",
        "PPL", "EMA", "KNN", "ReLU", "GELU", "SiLU", "LayerNorm", "BatchNorm", "Softmax", "Dropout", "DFT", "FFT", "POPE", "SARA", "SEG", "APE", "MAD",
    };

    // Capitalised English words that stand in the field's lists as names of baselines and the like.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "random", "oracle", "vanilla", "uniform", "full", "base", "baseline", "greedy", "direct", "standard", "original", "default", "dense", "sparse", "static", "dynamic", "none",
        "ours", "human", "humans", "mean", "average", "max", "min", "linear", "local", "global", "hard", "soft", "easy", "fast", "slow", "large", "small", "medium", "tiny", "mini",
        "pile", "switch", "focus", "prompt", "search", "reason", "memory", "router", "judge", "teacher", "student", "expert", "pruning", "merging", "mixture", "ensemble", "voting",
        "true", "false", "yes", "no", "all", "any", "best", "top", "method", "model", "data", "dataset", "task", "train", "test", "eval", "math", "code", "physics", "chemistry",
        "biology", "medicine", "law", "news", "books", "book", "web", "wiki", "social", "finance", "science", "general", "common", "natural", "real", "synthetic", "image", "video",
        "audio", "text", "speech", "vision", "language", "graph", "table", "chart", "tree", "path", "step", "plan", "act", "react", "reflect", "retrieval", "generation", "editing",
        "cut", "mix", "clip", "sam", "gap", "mass", "shampoo", "muon", "lion", "orca", "falcon", "gemini", "claude", "arc", "cola", "race", "spider", "drop", "sick", "squad",
        "alpaca", "vicuna", "koala", "dolly", "phoenix", "mamba", "hyena", "griffin", "actor", "critic", "majority", "boundary", "replay", "finetune", "wikipedia", "chinchilla", "gopher", "galactica", "flamingo", "kosmos", "otter", "emu", "sora", "imagen",
    };

    // Of the words above those whose exact spelling with capitals is a name all the same.
    private static readonly HashSet<string> KnownCapitals = new(StringComparer.Ordinal)
    {
        "CLIP", "MATH", "SAM", "RACE", "CoLA", "ARC", "SQuAD", "DROP", "SICK", "ReAct", "Mamba", "Gemini", "Claude", "Alpaca", "Vicuna", "Chinchilla", "Flamingo", "Muon", "Orca",
        "CutMix", "Spider",
    };

    public static bool IsGeneric(string name) => Generic.Contains(name);

    // A name of a thing: some capital or digit in it, not a general word, and long enough to be no accident.
    public static bool IsProper(string name)
    {
        string bare = name.Trim();
        // A citation says who, and not what.
        if (bare.Contains(" et al", StringComparison.OrdinalIgnoreCase) || bare.Length < 3 || bare.Length > 60 || !bare.Any(char.IsLetter) || Generic.Contains(bare))
        {
            return false;
        }

        return !bare.Contains(' ', StringComparison.Ordinal) && bare.All(char.IsLetter)
            ? KnownCapitals.Contains(bare) || (!Words.Contains(bare) && (char.IsUpper(bare[0]) || bare.Skip(1).Any(char.IsUpper)))
            : bare.Any(char.IsAsciiDigit) || (bare.Any(char.IsAsciiLetterUpper) && !Plain().IsMatch(bare));
    }

    // Short capitals may stand for anything, and one capitalised word may be just a word.
    public static bool IsWeak(string name) => name.All(char.IsAsciiLetter) && ((name.Length <= 5 && name.All(char.IsAsciiLetterUpper)) || name.Skip(1).All(char.IsAsciiLetterLower));

    // Whether a text writes a name so that no plain word is meant.
    public static bool IsWrittenSo(string name, ReadOnlySpan<char> written)
    {
        if (written.SequenceEqual(name))
        {
            return true;
        }

        // Hyphens, spaces and case may differ in long names and in names with digits; short ones and single words are taken to the letter.
        // One word of letters is taken to the letter: "PaRaMS" is not "Params".
        if (name.All(char.IsAsciiLetter))
        {
            return false;
        }

        bool isDistinct = name.Length >= 6 && (name.Any(char.IsAsciiDigit) || name.AsSpan().IndexOfAny(' ', '-') > 0 || name.Skip(1).Any(char.IsUpper));
        return isDistinct && (written.IndexOfAnyInRange('A', 'Z') >= 0 || !name.Any(char.IsUpper));
    }

    // A match must end where the name ends: "MMLU" is not in "MMLU-Pro", nor "GPT-4" in "GPT-4V" or "LLaMA" in "LLaMA 2".
    public static bool IsWhole(string text, int start, int length)
    {
        int end = start + length;
        if (start > 0 && IsNamePart(text[start - 1]))
        {
            return false;
        }

        if (start > 1 && text[start - 1] is '-' or '_' or '/' && char.IsAsciiLetterOrDigit(text[start - 2]) && text[start - 1] != '/')
        {
            return false;
        }

        if (end >= text.Length)
        {
            return true;
        }

        char next = text[end];
        if (IsNamePart(next) || next is '+' or '_' or '@' or '^')
        {
            return false;
        }

        char after = end + 1 < text.Length ? text[end + 1] : ' ';
        return next switch
        {
            // "CLIP-based" is CLIP, "CIFAR-10-C" is not CIFAR-10, and "RED-diff" is another method.
            '-' or '‑' => !char.IsAsciiLetterOrDigit(after) || Describing().IsMatch(text.AsSpan(end, Math.Min(16, text.Length - end))),
            '.' => !char.IsAsciiDigit(after) && !char.IsAsciiLetterLower(after),
            ' ' => !char.IsAsciiDigit(after) || char.IsAsciiDigit(text[end - 1]) || !FollowedByVersion().IsMatch(text.AsSpan(end, Math.Min(8, text.Length - end))),
            _ => true,
        };
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || (char.IsLetter(c) && c < 0x2E80);

    // "Full fine-tuning", "No pretraining", "Random initialization": one capital at the start of plain words.
    [GeneratedRegex(@"^[A-Z]?[a-z]+(?:[ -][a-z()/]+)+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[-‑](?:based|style|like|level|guided|driven|only|free|pretrained|pre-trained|trained|tuned|finetuned|fine-tuned|generated|specific|aware|family|series|type|compatible|wise)\b")]
    private static partial Regex Describing();

    [GeneratedRegex(@"^ \d(?:\.\d)?(?:[^\d.%,]|$)")]
    private static partial Regex FollowedByVersion();
}
