using System.Globalization;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>
/// Counts names that are taken for something else: ordinary words read as names, and one concept for what several works propose.
/// </summary>
internal static partial class Confusions
{
    private const int Established = 8;

    private static readonly ConceptKind[] s_things = [ConceptKind.Method, ConceptKind.Dataset, ConceptKind.Model];
    private static readonly EdgeKind[] s_typed =
        [EdgeKind.Proposes, EdgeKind.Addresses, EdgeKind.EvaluatesOn, EdgeKind.BuildsOn, EdgeKind.ComparesWith];

    /// <summary>Prints the counts of the graph that a folder's facts make.</summary>
    public static async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        GraphContent content = GraphBuilder.Build((await FactFolder.ReadAsync(folder, cancellationToken)).Facts);
        int papers = content.Papers.Count, typed = s_typed.Sum(kind => content.Edges[(int)kind].Count);
        Print($"{papers} papers, {(double)typed / papers:0.00} typed edges a paper");

        HashSet<string> ordinary = OrdinaryWords();
        (Paper Paper, Concept Concept)[] mentions =
            [.. Pairs(content, EdgeKind.Mentions).Where(edge => s_things.Contains(edge.Concept.Kind))];
        (Paper Paper, Concept Concept)[] words =
            [.. mentions.Where(edge => ordinary.Contains(edge.Concept.Name) && IsPlainWord(edge.Paper.Title, edge.Concept.Name))];
        Print($"mentions of methods, data sets and models: {mentions.Length}; that are an ordinary word of the title: {words.Length}");
        Print($"  {Most(words.Select(edge => edge.Concept.Name))}");

        Concept[] several =
        [
            .. Pairs(content, EdgeKind.Proposes)
                .GroupBy(edge => edge.Concept)
                .Where(group => group.Select(edge => edge.Paper.ArxivId ?? edge.Paper.Key.Value).Distinct().Skip(1).Any())
                .Select(group => group.Key),
        ];
        Print($"concepts that several works propose: {several.Length}; names with homonyms: {Homonyms(content)}");
        Print($"  {string.Join(", ", several.Select(concept => concept.Name).Order(StringComparer.Ordinal))}");

        string[] claims =
        [
            .. Pairs(content, EdgeKind.Proposes)
                .GroupBy(edge => edge.Concept)
                .Where(group => group.Key.PaperCount > Established && group.Count() == 1)
                .Where(group => !group.Key.Aliases.Prepend(group.Key.Name).Any(name => HasName(group.First().Paper.Title, name)))
                .OrderByDescending(group => group.Key.PaperCount)
                .Select(group => $"{group.Key.Name} ({group.Key.PaperCount})"),
        ];
        Print($"what more than {Established} papers have, proposed by one whose title has no name of it: {claims.Length}");
        Print($"  {string.Join(", ", claims)}");

        Concept[] datasets =
        [
            .. Pairs(content, EdgeKind.Proposes)
                .Where(edge => edge.Paper.Title.StartsWith(edge.Concept.Name + ":", StringComparison.Ordinal))
                .Where(edge => Dataset().IsMatch(edge.Paper.Title))
                .Select(edge => edge.Concept),
        ];
        Concept[] others = [.. datasets.Where(concept => concept.Kind != ConceptKind.Dataset)];
        Print($"what a title calls a benchmark, data set or corpus: {datasets.Length}; of another kind: {others.Length}");
        Print($"  {string.Join(", ", others.Select(concept => $"{concept.Name} ({concept.Kind})").Order(StringComparer.Ordinal))}");
        return 0;
    }

    private static IEnumerable<(Paper Paper, Concept Concept)> Pairs(GraphContent content, EdgeKind kind)
    {
        EdgeList edges = content.Edges[(int)kind];
        for (int i = 0; i < edges.Count; i++)
        {
            yield return ((Paper)content.NodeAt(edges.From[i]), (Concept)content.NodeAt(edges.To[i]));
        }
    }

    // The title has the word, but nowhere as the name is written.
    private static bool IsPlainWord(string title, string name)
    {
        string[] words = [.. Words().Matches(title).Select(match => match.Value)];
        return words.Contains(name, StringComparer.OrdinalIgnoreCase) && !words.Contains(name, StringComparer.Ordinal);
    }

    private static bool HasName(string title, string name) =>
        Regex.IsMatch(title, $"(?<![A-Za-z0-9]){Regex.Escape(name)}(?![A-Za-z0-9])");

    private static int Homonyms(GraphContent content) =>
        content.Concepts.Where(concept => concept.Homonyms.Count > 0).Select(concept => concept.Name).Distinct().Count();

    private static HashSet<string> OrdinaryWords()
    {
        using Stream list = typeof(GraphBuilder).Assembly.GetManifestResourceStream("Vocabulary/ordinary-words.txt")!;
        using StreamReader reader = new(list);
        return new(
            reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ')),
            StringComparer.OrdinalIgnoreCase);
    }

    private static string Most(IEnumerable<string> names) => string.Join(
        ", ", names.CountBy(name => name).OrderByDescending(count => count.Value).Take(12).Select(count => $"{count.Key} {count.Value}"));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @":\s+(?:An?|The)\s+(?:[\w-]+\s+){0,6}(?:Benchmark|Data\s?set|Corpus)\b(?!\s+(?:Generation|Distillation|Construction))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dataset();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
