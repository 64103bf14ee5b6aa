using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Tagging;

// Words that are spelled as only names are ("BSCE", "LayerMix", "ST-CRL"), and how often a note has each. They are counted once they are
// asked for.
internal sealed partial class CoinedWords(NoteSections sections)
{
    private const int Shortest = 3;

    private readonly Lazy<Dictionary<string, int>> _counts = new(() => Count(sections));

    public int CountOf(string word) => _counts.Value.GetValueOrDefault(word);

    // "Image-Aware" is two words; "ST-CRL" is a name.
    public static IReadOnlyList<string> In(string text)
    {
        List<string> words = [];
        foreach (ValueMatch match in Word().EnumerateMatches(text))
        {
            string word = text.Substring(match.Index, match.Length);
            if (word.Length >= Shortest
                && NameShape.IsDistinct(word)
                && word.Split('-', '+').Any(part => OrdinaryWords.HasTellingCapitals(part)))
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static Dictionary<string, int> Count(NoteSections sections)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (NoteSection section in sections.All)
        {
            for (int i = 0; i < section.Lines.Count; i++)
            {
                if (!section.IsCode[i])
                {
                    ReadOnlySpan<char> line = section.Lines[i];
                    foreach (ValueMatch match in Word().EnumerateMatches(line))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(lookup, line.Slice(match.Index, match.Length), out _)++;
                    }
                }
            }
        }

        return counts;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9\\_\-])[A-Z][A-Za-z0-9]*(?:[\-+][A-Za-z0-9]+)*(?![A-Za-z0-9_\-])")]
    private static partial Regex Word();
}
