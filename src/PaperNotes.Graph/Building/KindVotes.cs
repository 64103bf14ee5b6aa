using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// What the concepts are, by the votes of all uses of their names: each use weighs what its place tells. Thread-safe for
/// different concepts.
/// </summary>
internal sealed partial class KindVotes(int concepts)
{
    private const int Kinds = (int)ConceptKind.Model + 1;

    /// <summary>
    /// Of a field, of a title that says what it introduces, of a name that says what it is, and of the list of Chinese names.
    /// </summary>
    private const int OfField = 4, OfBaseline = 3, OfTitle = 40, OfName = 60, OfFamily = 25, OfFamilyBaseline = 1, OfList = 20;

    private readonly int[] _votes = new int[concepts * Kinds];

    /// <summary>Counts a use of a name in a field. A model that a paper is compared with stands among methods.</summary>
    public void AddUse(int concept, string name, ConceptKind kind, EdgeKind edge)
    {
        if (edge == EdgeKind.ComparesWith && kind == ConceptKind.Method)
        {
            Add(concept, ModelNames.IsFamily(name) ? ConceptKind.Model : kind, ModelNames.IsFamily(name) ? OfFamilyBaseline : OfBaseline);
        }
        else if (kind < ConceptKind.Keyword)
        {
            Add(concept, kind, OfField);
        }
    }

    /// <summary>Counts the title of a paper that proposes it.</summary>
    public void AddProposal(int concept, string title)
    {
        if (IntroducesDataset(title))
        {
            Add(concept, ConceptKind.Dataset, OfTitle);
        }
    }

    /// <summary>Counts what its names say, each once.</summary>
    public void AddName(int concept, string name)
    {
        if (DatasetName().IsMatch(name))
        {
            Add(concept, ConceptKind.Dataset, OfName);
        }

        if (ModelNames.IsModel(name))
        {
            Add(concept, ConceptKind.Model, OfFamily);
        }
    }

    /// <summary>
    /// Counts what the list of Chinese names says. A keyword may be a task by it alone; a method is one that some field names.
    /// </summary>
    public void AddListed(int concept, string spelling)
    {
        if (ChineseNames.KindOf(spelling) is { } kind and < ConceptKind.Keyword
            && (kind == ConceptKind.Task || _votes.AsSpan(concept * Kinds, Kinds).ContainsAnyExcept(0)))
        {
            Add(concept, kind, OfList);
        }
    }

    /// <summary>The kind with most votes, the more telling where two have as many; a keyword where none has any.</summary>
    public ConceptKind KindOf(int concept)
    {
        ReadOnlySpan<int> votes = _votes.AsSpan(concept * Kinds, Kinds);
        int best = 0;
        for (int kind = 1; kind < Kinds; kind++)
        {
            best = votes[kind] > votes[best] ? kind : best;
        }

        return votes[best] > 0 ? (ConceptKind)best : ConceptKind.Keyword;
    }

    /// <summary>Whether a title says that what it names is a data set: "X: A Benchmark for…", "X: Benchmarking…".</summary>
    internal static bool IntroducesDataset(string title)
    {
        int colon = title.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            return false;
        }

        string said = title[(colon + 1)..].Trim();
        Match end = EndOfHead().Match(said);
        string head = end.Success ? said[..end.Index] : said;
        return Begins().IsMatch(said) || Ends().IsMatch(head);
    }

    private void Add(int concept, ConceptKind kind, int votes) => _votes[(concept * Kinds) + (int)kind] += votes;

    [GeneratedRegex(@"(?:[Bb]ench|Benchmark|Dataset|Corpus)(?:[-\s]?(?:v?\d[\d.]*|[A-Z][A-Za-z]*|\+{1,2}))?$")]
    private static partial Regex DatasetName();

    [GeneratedRegex(
        @"\s(?:for|of|to|via|with|in|on|from|towards?|that|which|by|using|through|under|against|across|beyond|based|at|as|where|when|"
            + @"advancing|assessing|bridging|capturing|challenging|combining|containing|covering|diagnosing|enabling|evaluating|examining|exploring|featuring|"
            + @"investigating|linking|measuring|mixing|probing|quantifying|revealing|simulating|spanning|studying|targeting|testing)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndOfHead();

    [GeneratedRegex(@"^(?:An?\s+)?(?:\S+\s+){0,2}Benchmarking\b(?!\s+(?:Framework|Toolkit|Platform))", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"\b(?:Benchmarks?|Datasets?|Data ?Sets?|Corpus|Corpora|Testbed|Test Suite|Leaderboard)(?:\s*(?:,|and|&)+\s*[\w-]+(?:\s+[\w-]+)?)?$|(?:基准|数据集|语料库)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
