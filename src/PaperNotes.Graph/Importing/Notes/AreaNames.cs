using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Notes;

// Keys of areas from their names. Names and keys differ on the site ("Alignment & RLHF" is llm_alignment), so known pairs come first.
internal sealed partial class AreaNames
{
    private static readonly (string Key, string[] Names)[] Site =
    [
        ("3d_vision", ["3D Vision", "3D 视觉"]), ("ai_safety", ["AI Safety", "AI 安全"]), ("aigc_detection", ["AIGC Detection", "AIGC 检测"]),
        ("anomaly_detection", ["Anomaly Detection", "异常检测"]), ("audio_speech", ["Audio & Speech", "音频/语音"]),
        ("autonomous_driving", ["Autonomous Driving", "自动驾驶"]), ("causal_inference", ["Causal Inference", "因果推理", "因果推断"]),
        ("code_intelligence", ["Code Intelligence", "代码智能"]),
        ("computational_biology", ["Computational Biology", "计算生物", "计算生物学"]), ("dialogue", ["Dialogue Systems", "对话系统"]), ("earth_science", ["Earth Science", "地球科学"]),
        ("federated_learning", ["Federated Learning", "联邦学习"]), ("graph_learning", ["Graph Learning", "图学习"]),
        ("hallucination", ["Hallucination Detection", "幻觉检测"]), ("human_understanding", ["Human Understanding", "人体理解"]),
        ("image_generation", ["Image Generation", "图像生成"]), ("image_restoration", ["Image Restoration", "图像恢复", "图像复原"]),
        ("information_retrieval", ["Information Retrieval & RAG", "信息检索/RAG", "信息检索"]), ("interpretability", ["Interpretability", "可解释性"]),
        ("knowledge_editing", ["Knowledge Editing", "知识编辑"]), ("learning_theory", ["Learning Theory", "学习理论"]), ("llm_agent", ["LLM Agent", "LLM 智能体", "LLM智能体"]),
        ("llm_alignment", ["Alignment & RLHF", "对齐 / RLHF", "LLM Alignment", "LLM 对齐", "对齐RLHF"]), ("llm_efficiency", ["LLM Efficiency", "LLM 效率"]),
        ("llm_evaluation", ["LLM Evaluation", "LLM 评测"]), ("llm_nlp", ["LLM (Other)", "LLM / NLP", "LLM NLP", "LLM 其他"]),
        ("llm_pretraining", ["Pretraining", "LLM Pretraining", "LLM Pre-training", "LLM 预训练", "预训练"]), ("llm_reasoning", ["LLM Reasoning", "LLM 推理"]),
        ("llm_safety", ["LLM Safety", "LLM 安全"]), ("medical_imaging", ["Medical Imaging", "医学图像", "医学影像"]), ("medical_nlp", ["Medical NLP", "医疗 NLP", "医疗 LLM"]),
        ("model_compression", ["Model Compression", "模型压缩"]), ("multi_agent", ["Multi-Agent", "多智能体"]),
        ("multilingual_mt", ["Multilingual & Translation", "多语言/翻译"]), ("multimodal_vlm", ["Multimodal VLM", "多模态 VLM"]),
        ("nlp_generation", ["NLP Generation", "Text Generation", "NLP 生成", "文本生成"]), ("nlp_understanding", ["NLP Understanding", "NLP 理解"]),
        ("object_detection", ["Object Detection", "目标检测"]), ("optimization", ["Optimization & Theory", "优化/理论", "优化"]), ("others", ["Others", "Other", "其他"]),
        ("physics", ["Physics", "Physics & Scientific Computing", "物理", "物理学"]), ("recommender", ["Recommender Systems", "推荐系统"]), ("reinforcement_learning", ["Reinforcement Learning", "强化学习"]),
        ("remote_sensing", ["Remote Sensing", "遥感"]), ("robotics", ["Robotics", "Robotics & Embodied AI", "机器人/具身智能", "机器人", "具身智能"]),
        ("scientific_computing", ["Scientific Computing", "科学计算"]), ("segmentation", ["Segmentation", "Semantic Segmentation", "语义分割", "图像分割"]),
        ("self_supervised", ["Self-Supervised Learning", "自监督/表示学习", "自监督", "自监督学习"]), ("signal_comm", ["Signal & Communication", "Signal & Communications", "信号/通信"]),
        ("social_computing", ["Social Computing", "社会计算"]), ("time_series", ["Time Series", "时间序列", "时间序列预测"]), ("video_generation", ["Video Generation", "视频生成"]),
        ("video_understanding", ["Video Understanding", "视频理解"]), ("vlm_efficiency", ["VLM Efficiency", "VLM 效率"]), ("vlm_reasoning", ["VLM Reasoning", "VLM 推理"]),
    ];

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    // Names of the target graph win over the site's.
    public AreaNames(IEnumerable<AreaFacts> known)
    {
        foreach (AreaFacts area in known)
        {
            _keys.TryAdd(Normal(area.Name), area.Key);
            _known.Add(area.Key);
        }

        foreach ((string key, string[] names) in Site)
        {
            _known.Add(key);
            foreach (string name in names)
            {
                _keys.TryAdd(Normal(name), key);
            }
        }
    }

    // The site's English name of an area; null for areas it does not have.
    public static string? SiteName(string key) => Array.Find(Site, area => area.Key == key) is { Key: not null } known ? known.Names[0] : null;

    // Free text may name several areas; the first known one counts.
    public string? KnownKey(string? text) => text is null ? null : Candidates(text).Select(Known).FirstOrDefault(key => key is not null);

    // The key of a heading's name: known, or already a key, or the slug of the name; null for a name without letters.
    public string? Key(string? name)
    {
        if (name is null || KnownKey(name) is { } known)
        {
            return name is null ? null : KnownKey(name);
        }

        string slug = NotLetters().Replace(name.Trim().ToLowerInvariant(), "_").Trim('_');
        return slug.Length > 0 ? slug : null;
    }

    private string? Known(string name) => _known.Contains(name.Trim()) ? name.Trim() : _keys.GetValueOrDefault(Normal(name));

    private static IEnumerable<string> Candidates(string text) => [text, .. text.Split([" / ", " · ", "，", "、", ", "], StringSplitOptions.TrimEntries), .. text.Split('/', StringSplitOptions.TrimEntries)];

    private static string Normal(string name) => Titles.Normal(name);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotLetters();
}
