using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>A work that proposes a thing of some name: its papers, and the concept made of it.</summary>
/// <param name="Papers">The papers of the work that propose it, in order.</param>
/// <param name="IsStrong">Whether a title of the work has the name.</param>
internal sealed record Proposal(IReadOnlyList<int> Papers, bool IsStrong);

/// <summary>Which works propose each group of names, where it is more than one. Immutable.</summary>
internal sealed class Proposals
{
    /// <summary>So many works beside those that propose it make a name one that is established.</summary>
    private const int Established = 8;

    /// <summary>What so many works claim under a plain word, and nobody uses, is no name: "Position: …".</summary>
    private const int Genre = 5;

    private readonly PaperTable _papers;
    private readonly Works _works;

    private Proposals(PaperTable papers, Works works) => (_papers, _works) = (papers, works);

    /// <summary>
    /// By group the proposals that are concepts of their own, by the first key of each; groups that one work or none proposes are absent.
    /// A group without proposals in it is no concept where it is the name of a kind of papers, else one concept that nobody proposes.
    /// </summary>
    public static Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> Find(
        PaperTable papers, Works works, NameTable names, int[] groupOfUse, IReadOnlyList<ConceptGroup> groups)
    {
        Dictionary<int, HashSet<int>> proposing = [], spelledOut = [];
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] >= 0 && names.EdgeOf(use) == EdgeKind.Proposes)
                {
                    Add(proposing, groupOfUse[use], paper);
                    if (IsSpelledOut(names.Names[names.NameOf(use)]))
                    {
                        Add(spelledOut, groupOfUse[use], paper);
                    }
                }
            }
        }

        Proposals finder = new(papers, works);
        Dictionary<int, List<Proposal>> several = [];
        foreach ((int group, HashSet<int> claims) in proposing)
        {
            if (claims.Count > 1
                && finder.ByWork(claims, spelledOut.GetValueOrDefault(group, []), groups[group]) is { Count: > 1 } proposals)
            {
                several[group] = proposals;
            }
        }

        Dictionary<int, HashSet<int>> users = finder.Users(several, names, groupOfUse);
        return several.ToDictionary(pair => pair.Key, pair => Judge(pair.Value, users[pair.Key].Count, groups[pair.Key]));
    }

    private static void Add(Dictionary<int, HashSet<int>> papers, int group, int paper) =>
        (papers.TryGetValue(group, out HashSet<int>? found) ? found : papers[group] = []).Add(paper);

    // Two words and more, none of them coined; what stands in brackets is a short form.
    private static bool IsSpelledOut(string name)
    {
        string[] words = name[..(name.AsSpan().IndexOfAny('(', '（') is > 0 and int open ? open : name.Length)]
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !Array.Exists(words, word => OrdinaryWords.HasTellingCapitals(word) || word.Any(char.IsAsciiDigit));
    }

    private static (IReadOnlyList<Proposal> Own, bool HasCommon) Judge(List<Proposal> proposals, int users, ConceptGroup group)
    {
        if (users < Established)
        {
            bool isGenre = proposals.Count >= Genre && group.Spellings.Any(OrdinaryWords.IsOfName)
                && !group.Names.Any(name => OrdinaryWords.HasTellingCapitals(name));
            return isGenre ? ([], false) : (proposals, false);
        }

        // What many papers use is known: only who has it in the title may mean another thing.
        List<Proposal> strong = proposals.FindAll(proposal => proposal.IsStrong);
        return strong.Count == 1 ? (strong, false) : (strong, true);
    }

    // What several works write out in the same plain words is one thing, whoever proposes it.
    private List<Proposal> ByWork(HashSet<int> claims, HashSet<int> longForms, ConceptGroup group) =>
    [
        .. claims.Order()
            .GroupBy(_works.Of)
            // One work may have two ids, or one of its papers none.
            .GroupBy(work => work.Any(longForms.Contains) ? "" : Squeezed(_papers.Papers[work.First()].Title), StringComparer.Ordinal)
            .Select(same => same.SelectMany(work => work).Order().ToArray())
            .OrderBy(work => work[0])
            .Select(work => new Proposal(work, work.Any(paper => HasName(_papers.Papers[paper].Title, group)))),
    ];

    private Dictionary<int, HashSet<int>> Users(Dictionary<int, List<Proposal>> several, NameTable names, int[] groupOfUse)
    {
        Dictionary<int, HashSet<int>> users = several.Keys.ToDictionary(group => group, _ => new HashSet<int>());
        Dictionary<int, HashSet<int>> proposers = several.ToDictionary(
            pair => pair.Key, pair => pair.Value.SelectMany(work => work.Papers).Select(_works.Of).ToHashSet());
        for (int paper = 0; paper < _papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] >= 0
                    && users.TryGetValue(groupOfUse[use], out HashSet<int>? works)
                    && !proposers[groupOfUse[use]].Contains(_works.Of(paper)))
                {
                    works.Add(_works.Of(paper));
                }
            }
        }

        return users;
    }

    private static bool HasName(string title, ConceptGroup group)
    {
        foreach (string name in group.Names)
        {
            for (
                int at = title.IndexOf(name, StringComparison.Ordinal); at >= 0; at = title.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (TextUnits.IsBoundary(title, at) && TextUnits.IsBoundary(title, at + name.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Squeezed(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
