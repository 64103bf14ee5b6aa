using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>
/// Pairs of papers of which the text of one names the method that the title of the other introduces: by names that are nothing else (mixed
/// case, a digit or a hyphen; one proposer; named by at most eight notes).
/// </summary>
/// <param name="Pairs">The keys of the paper that names and of the paper that is named.</param>
/// <param name="Without">The facts, in which no paper says that it names the other's method.</param>
internal sealed partial record NamedPairs(IReadOnlyList<(string From, string To)> Pairs, FactSet Without)
{
    private const int MostNotes = 8;

    /// <summary>Reads the texts of the notes from archives (.tar.gz) of <c>docs/VENUE/AREA/SLUG.md</c>.</summary>
    public static NamedPairs Of(FactSet facts, IEnumerable<string> archives)
    {
        Dictionary<string, string> proposers = facts.Notes
            .Select(note => (Name: note.Title.Split([':', '：'], 2), note.Key))
            .Where(pair => pair.Name.Length == 2 && Distinctive().IsMatch(pair.Name[0].Trim()))
            .GroupBy(pair => ConceptNames.Fold(pair.Name[0]), pair => (Name: pair.Name[0].Trim(), pair.Key))
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Single().Name, group => group.Single().Key, StringComparer.Ordinal);
        HashSet<string> known = [.. facts.Notes.Select(note => note.Key)];
        var named = archives.SelectMany(Texts).Where(text => known.Contains(text.Key))
            .SelectMany(text => Word().Matches(text.Text).Select(match => match.Value.TrimEnd('.', '-')).Distinct()
                .Where(word => proposers.TryGetValue(word, out string? proposer) && proposer != text.Key)
                .Select(word => (text.Key, Name: word)))
            .GroupBy(pair => pair.Name).Where(group => group.Count() <= MostNotes)
            .SelectMany(group => group).ToArray();
        ILookup<string, string> names = named.ToLookup(pair => pair.Key, pair => ConceptNames.Fold(pair.Name));
        return new(
            [.. named.Select(pair => (pair.Key, proposers[pair.Name])).Distinct()],
            facts with { Notes = [.. facts.Notes.Select(note => names.Contains(note.Key) ? Silent(note, [.. names[note.Key]]) : note)] });
    }

    private static NoteFacts Silent(NoteFacts note, HashSet<string> names)
    {
        return note with
        {
            Keywords = Others(note.Keywords),
            Tags = Others(note.Tags),
            Benchmarks = Others(note.Benchmarks),
            Models = Others(note.Models),
            Baselines = Others(note.Baselines),
            Mentions = Others(note.Mentions),
            Tasks = Others(note.Tasks),
            Positions = [.. note.Positions.Where(position => !names.Contains(ConceptNames.Fold(position.Name)))],
            Terms =
            [
                .. note.Terms.Where(term => !names.Any(name => name.Contains(ConceptNames.Fold(term.Word), StringComparison.Ordinal))),
            ],
        };

        IReadOnlyList<string> Others(IReadOnlyList<string> list) => [.. list.Where(name => !names.Contains(ConceptNames.Fold(name)))];
    }

    private static IEnumerable<(string Key, string Text)> Texts(string archive)
    {
        using GZipStream unpacked = new(File.OpenRead(archive), CompressionMode.Decompress);
        using TarReader reader = new(unpacked);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith(".md", StringComparison.Ordinal) && entry.DataStream is { } data)
            {
                string[] path = entry.Name[..^3].Split('/');
                using StreamReader text = new(data);
                yield return (string.Join('/', path[^Math.Min(3, path.Length)..]), Body(text.ReadToEnd()));
            }
        }
    }

    // Without the links that the site made.
    private static string Body(string text)
    {
        int links = text.IndexOf("<!-- RELATED:START", StringComparison.Ordinal);
        return links < 0 ? text : text[..links];
    }

    [GeneratedRegex(@"^(?=.{4,30}$)(?=.*(?:[a-z].*[A-Z]|\d|-|[A-Z]{2}.*[a-z]))[A-Za-z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*$")]
    private static partial Regex Distinctive();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*")]
    private static partial Regex Word();
}
