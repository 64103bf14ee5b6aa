using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Building;

/// <summary>Which papers claim to propose a name of a group, and which works use one. Not thread-safe.</summary>
internal sealed class NameClaims
{
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    /// <summary>The papers that claim it.</summary>
    public HashSet<int> Papers { get; } = [];

    /// <summary>Those that write it in two plain words and more.</summary>
    public HashSet<int> SpelledOut { get; } = [];

    /// <summary>Those that say what it stands for: "Heuristic Pose Selector (HPS)".</summary>
    public HashSet<int> Explained { get; } = [];

    /// <summary>Those whose note has it in a field, and not only in a sentence or a part of the design.</summary>
    public HashSet<int> InField { get; } = [];

    /// <summary>The works that use it, or whose texts repeat it, and do not claim it.</summary>
    public HashSet<int> Users { get; } = [];

    /// <summary>The works that use it in several words.</summary>
    public HashSet<int> Spelling { get; } = [];

    /// <summary>How most uses write it; null where nobody uses it.</summary>
    public string? MostWritten =>
        _written.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault();

    /// <summary>By group, for those that some paper claims.</summary>
    public static Dictionary<int, NameClaims> Of(
        PaperTable papers, Works works, NameTable names, int[] groupOfUse, IReadOnlyList<ConceptGroup> groups)
    {
        Dictionary<int, NameClaims> claims = [];
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] >= 0 && names.EdgeOf(use) == EdgeKind.Proposes)
                {
                    NameClaims group = claims.TryGetValue(groupOfUse[use], out NameClaims? known) ? known : claims[groupOfUse[use]] = new();
                    group.Claim(paper, names.Names[names.NameOf(use)], papers.Notes[paper]);
                }
            }
        }

        AddUsers(claims, papers, works, names, groupOfUse, groups);
        return claims;
    }

    private static void AddUsers(
        Dictionary<int, NameClaims> claims,
        PaperTable papers,
        Works works,
        NameTable names,
        int[] groupOfUse,
        IReadOnlyList<ConceptGroup> groups)
    {
        ILookup<string, NameClaims> byName = claims
            .SelectMany(pair => groups[pair.Key].Names, (pair, name) => (pair.Value, name))
            .ToLookup(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (groupOfUse[use] >= 0 && claims.TryGetValue(groupOfUse[use], out NameClaims? group))
                {
                    group.Use(works.Of(paper), names.Names[names.NameOf(use)], names.EdgeOf(use) == EdgeKind.Proposes);
                }
            }

            foreach (RepeatedWord repeated in papers.Notes[paper].Terms)
            {
                foreach (NameClaims group in byName[repeated.Word])
                {
                    group.Use(works.Of(paper), repeated.Word, isClaim: false);
                }
            }
        }

        foreach (NameClaims group in claims.Values)
        {
            group.Users.ExceptWith(group.Papers.Select(works.Of));
        }
    }

    private void Claim(int paper, string name, NoteFacts note)
    {
        Papers.Add(paper);
        Add(SpelledOut, IsSpelledOut(name));
        Add(Explained, IsExplained(name));
        Add(InField, note.Methods.Contains(name, StringComparer.Ordinal));

        void Add(HashSet<int> papers, bool does)
        {
            if (does)
            {
                papers.Add(paper);
            }
        }
    }

    private void Use(int work, string name, bool isClaim)
    {
        Users.Add(work);
        if (isClaim)
        {
            return;
        }

        _written[name] = _written.GetValueOrDefault(name) + 1;
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            Spelling.Add(work);
        }
    }

    // Two words and more, none of them coined; what stands in brackets is a short form.
    private static bool IsSpelledOut(string name)
    {
        string[] words = name[..(name.AsSpan().IndexOfAny('(', '（') is > 0 and int open ? open : name.Length)]
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !Array.Exists(words, word => OrdinaryWords.HasTellingCapitals(word) || word.Any(char.IsAsciiDigit));
    }

    private static bool IsExplained(string name) =>
        name.AsSpan().IndexOfAny('(', '（') is > 0 and int open && name.AsSpan(0, open).Trim().Contains(' ');
}
