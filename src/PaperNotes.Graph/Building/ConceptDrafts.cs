using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>
/// The concepts while they are being found: first those that fields name, then the terms. Their numbers here are those of
/// finding; <see cref="Number"/> gives them their keys and final order.
/// </summary>
internal sealed class ConceptDrafts
{
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<string, int> _bySpelling = new(StringComparer.Ordinal);
    private readonly int[] _ofName;

    private ConceptDrafts(int names) => _ofName = new int[names];

    /// <summary>How many so far.</summary>
    public int Count => _drafts.Count;

    /// <summary>All names of a concept, the best first.</summary>
    public IReadOnlyList<string> NamesOf(int concept) => _drafts[concept].Names;

    /// <summary>The concept that a name of the table means.</summary>
    public int OfName(int name) => _ofName[name];

    /// <summary>The concept that a folded spelling means; -1 where none does.</summary>
    public int Find(string spelling) => _bySpelling.GetValueOrDefault(spelling, -1);

    public static ConceptDrafts From(NameTable names)
    {
        ConceptDrafts drafts = new(names.Names.Count);
        Dictionary<string, int> groupOf = new(names.Names.Count, StringComparer.Ordinal);
        IReadOnlyList<ConceptGroup> groups = ConceptResolver.Resolve(names.ToUses());
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (string name in groups[group].Names)
            {
                groupOf[name] = group;
            }

            foreach (string spelling in groups[group].Spellings)
            {
                drafts._bySpelling[spelling] = group;
            }
        }

        int[] uses = new int[names.Names.Count];
        int[] kinds = new int[groups.Count * ((int)ConceptKind.Term + 1)];
        for (int name = 0; name < uses.Length; name++)
        {
            drafts._ofName[name] = groupOf[names.Names[name]];
        }

        for (int use = 0; use < names.Count; use++)
        {
            int name = names.NameOf(use);
            uses[name]++;
            kinds[(drafts._ofName[name] * ((int)ConceptKind.Term + 1)) + (int)names.KindOf(use)]++;
        }

        drafts.AddGroups(groups, names, uses, kinds);
        return drafts;
    }

    /// <summary>Adds a term that no name means; its number.</summary>
    public int AddTerm(string name, string spelling)
    {
        _bySpelling[spelling] = _drafts.Count;
        _drafts.Add(new Draft([name], ConceptKind.Term, spelling));
        return _drafts.Count - 1;
    }

    /// <summary>
    /// The concepts by key, with the place of each draft among them. Where two would have one key, the one that fields name and
    /// then the smaller spelling keeps it; the others end in a hash of their own spelling.
    /// </summary>
    public (Concept[] Concepts, int[] Places) Number(IReadOnlyList<int> paperCounts)
    {
        string[] keys = KeysOf();
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort((string[])keys.Clone(), order, CodePointComparer.Instance);
        Concept[] concepts = new Concept[order.Length];
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            int draft = order[place];
            places[draft] = place;
            IReadOnlyList<string> names = _drafts[draft].Names;
            concepts[place] = new Concept(new ConceptKey(keys[draft]), names[0], _drafts[draft].Kind, paperCounts[draft])
            {
                Aliases = names.Count == 1 ? [] : [.. names.Skip(1).Order(CodePointComparer.Instance)],
            };
        }

        return (concepts, places);
    }

    /// <summary>The folded spellings and the draft each means, in code point order.</summary>
    public KeyValuePair<string, int>[] Spellings()
    {
        KeyValuePair<string, int>[] spellings = [.. _bySpelling];
        Array.Sort(spellings, (x, y) => CodePointComparer.Instance.Compare(x.Key, y.Key));
        return spellings;
    }

    private void AddGroups(IReadOnlyList<ConceptGroup> groups, NameTable names, int[] uses, int[] kinds)
    {
        Dictionary<string, int> usesOf = new(uses.Length, StringComparer.Ordinal);
        for (int name = 0; name < uses.Length; name++)
        {
            usesOf[names.Names[name]] = uses[name];
        }

        for (int group = 0; group < groups.Count; group++)
        {
            IReadOnlyList<string> known = groups[group].Names;
            string[] sorted = known.Count == 1 ? [known[0]] : [.. known.OrderBy(name => Characters.HasHan(name)).ThenByDescending(name => usesOf[name]).ThenBy(name => name, CodePointComparer.Instance)];
            ReadOnlySpan<int> counts = kinds.AsSpan(group * ((int)ConceptKind.Term + 1), (int)ConceptKind.Term + 1);
            _drafts.Add(new Draft(sorted, MostUsed(counts), groups[group].Spellings[0]));
        }
    }

    private static ConceptKind MostUsed(ReadOnlySpan<int> counts)
    {
        int best = 0;
        for (int kind = 1; kind <= (int)ConceptKind.Model; kind++)
        {
            best = counts[kind] > counts[best] ? kind : best;
        }

        return counts[best] > 0 ? (ConceptKind)best : ConceptKind.Keyword;
    }

    private string[] KeysOf()
    {
        string[] keys = [.. _drafts.Select(draft => ConceptNames.Slug(draft.Names[0]))];
        int[] order = [.. Enumerable.Range(0, keys.Length)
            .GroupBy(draft => keys[draft], StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group.OrderBy(draft => _drafts[draft].Kind == ConceptKind.Term).ThenBy(draft => _drafts[draft].Spelling, CodePointComparer.Instance).Skip(1))];
        HashSet<string> taken = order.Length == 0 ? [] : new(keys, StringComparer.Ordinal);
        foreach (int draft in order)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_drafts[draft].Spelling)));
            int length = 6;
            while (!taken.Add($"{keys[draft]}-{hash[..length]}"))
            {
                length++;
            }

            keys[draft] = string.Create(CultureInfo.InvariantCulture, $"{keys[draft]}-{hash[..length]}");
        }

        return keys;
    }

    private sealed record Draft(IReadOnlyList<string> Names, ConceptKind Kind, string Spelling);
}
