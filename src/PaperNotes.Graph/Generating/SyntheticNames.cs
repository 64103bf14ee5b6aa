namespace PaperNotes.Graph.Generating;

/// <summary>
/// Pronounceable names by number: the same number, the same name; other numbers, names that no resolver should fold together.
/// </summary>
internal static class SyntheticNames
{
    private static readonly string[] Onsets =
    [
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v", "z", "br", "dr", "kr", "pl", "tr",
    ];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u"];
    private static readonly string[] Codas = ["l", "m", "n", "r", "k", "t"];
    private static readonly string[] Joints = ["of", "for", "with", "in", "by", "from", "on", "via"];
    private static readonly string[] Topics =
    [
        "reasoning", "diffusion models", "federated learning", "dialogue", "machine translation", "watermarking", "reinforcement learning",
        "question answering", "continual learning", "adversarial robustness",
    ];

    private static readonly string[] Benchmarks = ["Bench", "QA", "Eval", "Net"];
    private static readonly string[] Sizes = ["1B", "7B", "13B", "70B"];

    /// <summary>A capitalised word.</summary>
    public static string Word(int number)
    {
        // The golden-ratio step spreads neighbouring numbers over the syllables, so that names of one area do not look alike.
        const int Syllables = 18 * 5;
        const int Space = Syllables * Syllables * 6 * Syllables;
        long place = number * 1_803_707L % Space;
        string first = Syllable((int)(place % Syllables));
        place /= Syllables;
        string second = Syllable((int)(place % Syllables));
        place /= Syllables;
        string coda = Codas[(int)(place % 6)];
        place /= 6;
        string third = Syllable((int)place);
        string word = first + second + coda + third + "x";
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    public static string Method(int number) => Word(number) + "Former";

    public static string Task(int number) => $"{Word(number).ToLowerInvariant()} {Noun(number, 300)}";

    public static string Benchmark(int number) => Word(number) + Benchmarks[number % Benchmarks.Length];

    public static string Model(int number) => $"{Word(number / Sizes.Length)}-{Sizes[number % Sizes.Length]}";

    public static string Baseline(int number) => $"{Word(number)}Base";

    /// <summary>One keyword in seven names a topic of the vocabulary.</summary>
    public static string Keyword(int number) =>
        $"{Word(number).ToLowerInvariant()} {(number % 7 == 0 ? Topics[number / 7 % Topics.Length] : Noun(number, 900))}";

    /// <summary>A word that says nothing, such as "of".</summary>
    public static string Joint(int number) => Joints[number % Joints.Length];

    // The second word of a name: one of some hundred that many names share.
    private static string Noun(int number, int nouns) => Word(3_000_000 + (number % nouns)).ToLowerInvariant();

    private static string Syllable(int number) => Onsets[number / Nuclei.Length] + Nuclei[number % Nuclei.Length];
}
