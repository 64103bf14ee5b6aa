using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>A work that proposes a thing of some name: its papers, and the concept made of it.</summary>
/// <param name="Papers">The papers of the work that propose it, in order.</param>
/// <param name="IsNamed">Whether a title of the work has the name.</param>
/// <param name="IsExplained">Whether a note of the work says what the name stands for, and others do not.</param>
internal sealed record Proposal(IReadOnlyList<int> Papers, bool IsNamed, bool IsExplained);

/// <summary>Which works propose each group of names, where it is more than one, or where the name is established. Immutable.</summary>
internal sealed class Proposals
{
    /// <summary>So many works beside those that propose it make a name one that is established.</summary>
    private const int Established = 8;

    /// <summary>So many works that use a few capitals hardly mean what one without them in its title proposes.</summary>
    private const int Ambiguous = 3, MostOfShort = 4;

    /// <summary>Where so many works used a name before, it was no other's that has it in the title.</summary>
    private const int Before = 4;

    /// <summary>How many words of a title a name may stand for.</summary>
    private const int LongestMeaning = 8;

    /// <summary>What so many works claim under a plain word, and nobody uses, is no name: "Position: …".</summary>
    private const int Genre = 5;

    private readonly PaperTable _papers;
    private readonly Works _works;

    private Proposals(PaperTable papers, Works works) => (_papers, _works) = (papers, works);

    /// <summary>
    /// By group the proposals that are concepts of their own, by the first key of each; groups that one work or none proposes are absent,
    /// unless the name is established and the claim of it is not believed, or is a few capitals that others use too. A group without
    /// proposals in it is no concept where it is the name of a kind of papers, else one concept that nobody proposes.
    /// </summary>
    public static Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> Find(
        PaperTable papers, Works works, NameTable names, int[] groupOfUse, IReadOnlyList<ConceptGroup> groups)
    {
        Dictionary<int, HashSet<int>> proposing = [], spelledOut = [], explained = [];
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] < 0 || names.EdgeOf(use) != EdgeKind.Proposes)
                {
                    continue;
                }

                string name = names.Names[names.NameOf(use)];
                Add(proposing, groupOfUse[use], paper);
                if (IsSpelledOut(name))
                {
                    Add(spelledOut, groupOfUse[use], paper);
                }

                if (IsExplained(name))
                {
                    Add(explained, groupOfUse[use], paper);
                }
            }
        }

        Proposals finder = new(papers, works);
        (Dictionary<int, HashSet<int>> users, Dictionary<int, HashSet<int>> spelling) = finder.Users(proposing, names, groupOfUse, groups);
        Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> found = [];
        foreach ((int group, HashSet<int> claims) in proposing)
        {
            bool isEstablished = users[group].Count >= Established;
            bool isAmbiguous = users[group].Count >= Ambiguous && IsShort(groups[group]);
            if (claims.Count == 1 && !isEstablished && !isAmbiguous)
            {
                continue;
            }

            List<Proposal> proposals = finder.ByWork(
                claims,
                spelledOut.GetValueOrDefault(group, []),
                // What others write out is what everybody means.
                spelling.GetValueOrDefault(group, []).Count > 1 ? [] : explained.GetValueOrDefault(group, []),
                groups[group]);
            if (isEstablished)
            {
                found[group] = finder.Judge(proposals, users[group], groups[group]);
            }
            else if (proposals.Count > 1)
            {
                found[group] = (IsGenre(proposals, groups[group]) ? [] : proposals, false);
            }
            else if (isAmbiguous && !proposals[0].IsNamed)
            {
                found[group] = (proposals, true);
            }
        }

        return found;
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

    // "Heuristic Pose Selector (HPS)" says what its short form means in this note.
    private static bool IsExplained(string name) =>
        name.AsSpan().IndexOfAny('(', '（') is > 0 and int open && name.AsSpan(0, open).Trim().Contains(' ');

    // A few capitals may stand for anything.
    private static bool IsShort(ConceptGroup group) =>
        group.Names.All(name => name.Length <= MostOfShort && name.All(char.IsAsciiLetterUpper));

    private static bool IsGenre(List<Proposal> proposals, ConceptGroup group) =>
        proposals.Count >= Genre
        && group.Spellings.Any(OrdinaryWords.IsOfName)
        && !group.Names.Any(name => OrdinaryWords.HasTellingCapitals(name));

    // What many works use is known. It is the proposal of the work that was there first; others that name a thing of their own so say it in
    // their titles or notes, and a claim that nothing bears out is none.
    private (IReadOnlyList<Proposal> Own, bool HasCommon) Judge(List<Proposal> proposals, HashSet<int> users, ConceptGroup group)
    {
        int[] months = [.. users.Select(MonthOf).OfType<int>()];
        List<Proposal> borne = proposals.FindAll(proposal => proposal.IsNamed || IsOwn(proposal, group));
        List<Proposal> first = (borne.Count > 0 ? borne : proposals).FindAll(proposal => IsFirst(proposal, months));
        return first.Count == 1 && borne.Count <= 1 ? (first, false) : (borne.FindAll(proposal => IsOwn(proposal, group)), true);
    }

    private bool IsFirst(Proposal proposal, int[] months) => MonthOf(_works.Of(proposal.Papers[0])) is { } month
        ? months.Count(other => other < month) < (proposal.IsNamed ? Before : 1)
        : proposal.IsNamed;

    // When a work was written, by its arXiv id.
    private int? MonthOf(int work) => _works.PapersOf(work).Select(paper => ArxivIds.MonthOf(_papers.Papers[paper].ArxivId)).Min();

    // "Own Pose Trees (OPT)", "OPT: …", and "Online Pre-Training for…", unless that is what everybody means.
    private bool IsOwn(Proposal proposal, ConceptGroup group)
    {
        if (proposal.IsExplained)
        {
            return true;
        }

        string title = _papers.Papers[proposal.Papers[0]].Title;
        if (title.IndexOfAny([':', '：']) is > 0 and int colon && title[..colon] is var head
            && (group.Names.Contains(head, StringComparer.Ordinal) || (!head.Contains(' ') && HasName(head, group))))
        {
            return true;
        }

        string[] words = title.Split([' ', ':', ',', '：'], StringSplitOptions.RemoveEmptyEntries);
        for (int start = 0; start < words.Length; start++)
        {
            for (int end = start + 1; end <= Math.Min(words.Length, start + LongestMeaning); end++)
            {
                string meaning = string.Join(' ', words[start..end]);
                if (!KnownWords.Fillers.Contains(words[start]) && Abbreviations.Initials(meaning) is { Length: > 1 } initials
                    && group.Names.Contains(initials, StringComparer.OrdinalIgnoreCase)
                    && !group.Spellings.Contains(ConceptNames.Fold(meaning)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What several works write out in the same plain words is one thing, whoever proposes it.
    private List<Proposal> ByWork(HashSet<int> claims, HashSet<int> longForms, HashSet<int> explained, ConceptGroup group) =>
    [
        .. claims.Order()
            .GroupBy(_works.Of)
            // One work may have two ids, or one of its papers none.
            .GroupBy(work => work.Any(longForms.Contains) ? "" : Squeezed(_papers.Papers[work.First()].Title), StringComparer.Ordinal)
            .Select(same => same.SelectMany(work => work).Order().ToArray())
            .OrderBy(work => work[0])
            .Select(work => new Proposal(
                work, work.Any(paper => HasName(_papers.Papers[paper].Title, group)), work.Any(explained.Contains))),
    ];

    // The works that use the names of each group, or whose texts repeat one, and that propose none of them; and those that use a name of
    // several words.
    private (Dictionary<int, HashSet<int>> All, Dictionary<int, HashSet<int>> Spelling) Users(
        Dictionary<int, HashSet<int>> proposing, NameTable names, int[] groupOfUse, IReadOnlyList<ConceptGroup> groups)
    {
        Dictionary<int, HashSet<int>> users = proposing.Keys.ToDictionary(group => group, _ => new HashSet<int>());
        Dictionary<int, HashSet<int>> spelling = [];
        Dictionary<string, int> written = new(StringComparer.Ordinal);
        foreach (int group in proposing.Keys)
        {
            foreach (string name in groups[group].Names)
            {
                written[name] = group;
            }
        }

        for (int paper = 0; paper < _papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] < 0 || !users.TryGetValue(groupOfUse[use], out HashSet<int>? works))
                {
                    continue;
                }

                works.Add(_works.Of(paper));
                if (names.EdgeOf(use) != EdgeKind.Proposes && names.Names[names.NameOf(use)].Contains(' ', StringComparison.Ordinal))
                {
                    Add(spelling, groupOfUse[use], _works.Of(paper));
                }
            }

            foreach (RepeatedWord repeated in _papers.Notes[paper].Terms)
            {
                if (written.TryGetValue(repeated.Word, out int group))
                {
                    users[group].Add(_works.Of(paper));
                }
            }
        }

        foreach ((int group, HashSet<int> claims) in proposing)
        {
            users[group].ExceptWith(claims.Select(_works.Of));
        }

        return (users, spelling);
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
