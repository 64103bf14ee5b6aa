using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Importing.Sections;

// Keys of areas from their names. Names and keys differ on the site ("Alignment & RLHF" is llm_alignment), so known pairs come first.
internal sealed partial class AreaNames
{
    private static readonly IReadOnlyList<string>[] s_site = [.. VocabularyFile.Read("areas.txt").Groups()];

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

        foreach (IReadOnlyList<string> area in s_site)
        {
            _known.Add(area[0]);
            foreach (string name in area.Skip(1))
            {
                _keys.TryAdd(Normal(name), area[0]);
            }
        }
    }

    // The site's English name of an area; null for areas it does not have.
    public static string? SiteName(string key) => Array.Find(s_site, area => area[0] == key) is [_, var name, ..] ? name : null;

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

    private static IEnumerable<string> Candidates(string text) =>
        [
            text,
            .. text.Split([" / ", " · ", "，", "、", ", "], StringSplitOptions.TrimEntries),
            .. text.Split('/', StringSplitOptions.TrimEntries),
        ];

    private static string Normal(string name) => Titles.Normal(name);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotLetters();
}
