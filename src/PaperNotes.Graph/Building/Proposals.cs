using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>A work that proposes a thing of some name: its papers, and the concept made of it.</summary>
/// <param name="Papers">The papers of the work that propose it, in order.</param>
/// <param name="Ground">What bears the claim out.</param>
internal sealed record Proposal(IReadOnlyList<int> Papers, ClaimGround Ground);

/// <summary>What bears out that a work proposes a name.</summary>
internal enum ClaimGround
{
    /// <summary>A sentence of the note, or a part of the design.</summary>
    None,

    /// <summary>A field of the note, or a sentence that no plain word and no few capitals could be meant by.</summary>
    Field,

    /// <summary>The title has the name, and none of another thing before a colon.</summary>
    Title,

    /// <summary>The title or the note says what the name stands for here, or spells it as nobody else does: a thing of its own.</summary>
    OwnMeaning,

    /// <summary>The title begins with it: "Name: …".</summary>
    Head,
}

/// <summary>Which works propose each group of names, where it is more than one, or where the name is established. Immutable.</summary>
internal sealed class Proposals
{
    /// <summary>So many works beside those that propose it make a name one that is established.</summary>
    private const int Established = 8;

    /// <summary>So many works that use a few capitals hardly mean what one without them in its title proposes.</summary>
    private const int Ambiguous = 3, MostOfShort = 4;

    /// <summary>Where so many works used a name before, it was no other's that begins its title with it.</summary>
    private const int Before = 4;

    /// <summary>How many words of a title a name may stand for.</summary>
    private const int LongestMeaning = 8;

    /// <summary>What so many works claim under a plain word, and nobody uses, is no name: "Position: …".</summary>
    private const int Genre = 5;

    private readonly PaperTable _papers;
    private readonly Works _works;
    private readonly NameClaims _claims;
    private readonly ConceptGroup _group;
    // Few names are used so much that these are asked for.
    private readonly Lazy<int[]> _months;
    private readonly Lazy<string?> _mostWritten;

    private Proposals(PaperTable papers, Works works, NameClaims claims, ConceptGroup group)
    {
        (_papers, _works, _claims, _group) = (papers, works, claims, group);
        _months = new(() => [.. claims.Users.Select(MonthOf).OfType<int>()]);
        _mostWritten = new(() => claims.MostWritten);
    }

    // A few capitals may stand for anything.
    private bool IsShort => _group.Names.All(name => name.Length <= MostOfShort && name.All(char.IsAsciiLetterUpper));

    private bool IsCoined => _group.Names.SelectMany(name => name.Split(' ', '-'))
        .Any(word => OrdinaryWords.HasTellingCapitals(word) && word.Any(char.IsAsciiLetterLower));

    /// <summary>
    /// By group the proposals that are concepts of their own, by the first key of each; groups that one work or none proposes are absent,
    /// unless the name is established and the claim of it is not believed, or is a few capitals that others use too. A group without
    /// proposals in it is no concept where it is the name of a kind of papers, else one concept that nobody proposes.
    /// </summary>
    public static Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> Find(
        PaperTable papers, Works works, NameTable names, int[] groupOfUse, IReadOnlyList<ConceptGroup> groups)
    {
        Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> found = [];
        foreach ((int group, NameClaims claims) in NameClaims.Of(papers, works, names, groupOfUse, groups))
        {
            if (new Proposals(papers, works, claims, groups[group]).Find() is { } proposals)
            {
                found[group] = proposals;
            }
        }

        return found;
    }

    private (IReadOnlyList<Proposal> Own, bool HasCommon)? Find()
    {
        bool isEstablished = _claims.Users.Count >= Established;
        bool isAmbiguous = _claims.Users.Count >= Ambiguous && IsShort;
        if (_claims.Papers.Count == 1 && !isEstablished && !isAmbiguous)
        {
            return null;
        }

        List<Proposal> proposals = ByWork();
        return isEstablished ? Judge(proposals)
            : proposals.Count > 1 ? (IsGenre(proposals) ? [] : proposals, false)
            : isAmbiguous && !HasName(_papers.Papers[proposals[0].Papers[0]].Title) ? (proposals, true)
            : null;
    }

    private bool IsGenre(List<Proposal> proposals) =>
        proposals.Count >= Genre
        && _group.Spellings.Any(OrdinaryWords.IsOfName)
        && !_group.Names.Any(name => OrdinaryWords.HasTellingCapitals(name));

    // What many works use is known. It is the proposal of the work that was there first; others that name a thing of their own so say it in
    // their titles or notes, and a claim that nothing bears out is none.
    private (IReadOnlyList<Proposal> Own, bool HasCommon) Judge(List<Proposal> proposals)
    {
        List<Proposal> own = proposals.FindAll(proposal => proposal.Ground is ClaimGround.OwnMeaning or ClaimGround.Head);
        List<Proposal> first = proposals.FindAll(IsFirst);
        return first.Count == 1 && own.TrueForAll(proposal => proposal == first[0]) ? ([Borne(first[0])], false) : (own, true);
    }

    // Of works that write it out alike, those whose claim is best borne out.
    private Proposal Borne(Proposal proposal) =>
        proposal with { Papers = [.. proposal.Papers.Where(paper => GroundOf(paper) == proposal.Ground)] };

    private bool IsFirst(Proposal proposal) => proposal.Ground switch
    {
        ClaimGround.Head => !IsLate(proposal.Papers[0], Before),
        ClaimGround.Title or ClaimGround.Field =>
            MonthOf(_works.Of(proposal.Papers[0])) is not null && !IsLate(proposal.Papers[0], 1),
        _ => false,
    };

    // Whether so many works are older than that of a paper. Nothing is older than what has no date.
    private bool IsLate(int paper, int works) =>
        MonthOf(_works.Of(paper)) is { } month && _months.Value.Count(other => other < month) >= works;

    // When a work was written, by its arXiv id.
    private int? MonthOf(int work) => _works.PapersOf(work).Select(paper => ArxivIds.MonthOf(_papers.Papers[paper].ArxivId)).Min();

    private ClaimGround GroundOf(int paper)
    {
        string title = _papers.Papers[paper].Title;
        string? head = title.IndexOfAny([':', '：']) is > 0 and int colon ? title[..colon].Trim() : null;
        bool isHead = head is not null
            && (_group.Names.Contains(head, StringComparer.Ordinal) || (!head.Contains(' ', StringComparison.Ordinal) && HasName(head)));
        // VOYAGER is not Voyager, unless it was there first.
        bool isOtherCase = isHead
            && head != _mostWritten.Value
            && string.Equals(head, _mostWritten.Value, StringComparison.OrdinalIgnoreCase)
            && (MonthOf(_works.Of(paper)) is null || IsLate(paper, 1));

        // What others write out is what everybody means.
        bool isExplained = _claims.Spelling.Count <= 1 && _claims.Explained.Contains(paper);
        return isExplained || isOtherCase ? ClaimGround.OwnMeaning
            : isHead ? ClaimGround.Head
            : StandsForWords(title) || (IsShort && _claims.InField.Contains(paper)) ? ClaimGround.OwnMeaning
            : HasName(title) && (head is null || head.Contains(' ', StringComparison.Ordinal)) ? ClaimGround.Title
            : _claims.InField.Contains(paper) || IsCoined ? ClaimGround.Field
            : ClaimGround.None;
    }

    // "Online Pre-Training for…" of OPT, unless that is what everybody means.
    private bool StandsForWords(string title)
    {
        string[] words = title.Split([' ', ':', ',', '：'], StringSplitOptions.RemoveEmptyEntries);
        for (int start = 0; start < words.Length; start++)
        {
            for (int end = start + 1; end <= Math.Min(words.Length, start + LongestMeaning); end++)
            {
                string meaning = string.Join(' ', words[start..end]);
                if (!KnownWords.Fillers.Contains(words[start]) && Abbreviations.Initials(meaning) is { Length: > 1 } initials
                    && _group.Names.Contains(initials, StringComparer.OrdinalIgnoreCase)
                    && !_group.Spellings.Contains(ConceptNames.Fold(meaning)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What several works write out in the same plain words is one thing, whoever proposes it.
    private List<Proposal> ByWork() =>
    [
        .. _claims.Papers.Order()
            .GroupBy(_works.Of)
            // One work may have two ids, or one of its papers none.
            .GroupBy(
                work => work.Any(_claims.SpelledOut.Contains) ? "" : Squeezed(_papers.Papers[work.First()].Title), StringComparer.Ordinal)
            .Select(same => same.SelectMany(work => work).Order().ToArray())
            .OrderBy(work => work[0])
            .Select(work => new Proposal(work, work.Max(GroundOf))),
    ];

    // As a whole: "YOLO-IOD" and "LoRA-based" are other words.
    private bool HasName(string title)
    {
        foreach (string name in _group.Names)
        {
            for (
                int at = title.IndexOf(name, StringComparison.Ordinal); at >= 0; at = title.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                int end = at + name.Length;
                if (TextUnits.IsBoundary(title, at)
                    && TextUnits.IsBoundary(title, end)
                    && !(at > 1 && title[at - 1] == '-')
                    && !(end + 1 < title.Length && title[end] == '-'))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Squeezed(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
