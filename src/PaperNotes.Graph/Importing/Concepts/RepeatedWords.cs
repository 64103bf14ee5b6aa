using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Concepts;

// Counts the Latin words that the prose of a note repeats: outside of header, headings, formulas, code, and sections that speak of other
// papers. Notes share most of their words, so each word is folded once. Thread-safe.
internal sealed partial class RepeatedWords
{
    private const int Least = 2, ShortestWord = 3, LongestWord = 40;

    // Empty for a word that says nothing.
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _folds =
        new ConcurrentDictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<RepeatedWord> Of(NoteSections sections)
    {
        Dictionary<string, (string Word, int Count)> counts = new(StringComparer.Ordinal);
        NoteSide side = NoteSide.Other, parent = NoteSide.Other;
        foreach (NoteSection section in sections.All)
        {
            side = NoteSides.Of(section.Heading, section.Level, parent);
            parent = section.Level <= 2 ? side : parent;
            if (side != NoteSide.Ignored)
            {
                Count(section, counts);
            }
        }

        return
        [
            .. counts.Where(pair => pair.Value.Count >= Least)
                .OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(RepeatedWordsField.Most).Select(pair => new RepeatedWord(pair.Value.Word, pair.Value.Count)),
        ];
    }

    private void Count(NoteSection section, Dictionary<string, (string Word, int Count)> counts)
    {
        bool isFormula = false;
        for (int i = 0; i < section.Lines.Count; i++)
        {
            string line = section.Lines[i];
            if (section.IsCode[i])
            {
                continue;
            }

            bool opensOrCloses = line.AsSpan().Count("$$") % 2 == 1;
            isFormula ^= opensOrCloses;
            if (isFormula || opensOrCloses || HeaderKeys.IsHeaderLine(line))
            {
                continue;
            }

            string text = section.ProseOf(i);
            foreach (ValueMatch match in Word().EnumerateMatches(text))
            {
                ReadOnlySpan<char> word = text.AsSpan(match.Index, match.Length);
                if (word.Length is < ShortestWord or > LongestWord || IsPartOfName(text, match.Index, match.Index + match.Length))
                {
                    continue;
                }

                if (!_folds.TryGetValue(word, out string? fold))
                {
                    _folds[word] = fold = StopWords.Contains(word) ? "" : ConceptNames.Fold(word.ToString());
                }

                if (fold.Length > 0)
                {
                    ref (string Word, int Count) counted = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, fold, out _);
                    counted = (counted.Word ?? Written(word), counted.Count + 1);
                }
            }
        }
    }

    // "NeRF" of "Mip-NeRF" and "LLaVA" of "LLaVA-1.5" are no names there.
    private static bool IsPartOfName(string text, int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        bool follows = start > 1 && text[start - 1] == '-' && char.IsAsciiLetterOrDigit(text[start - 2]);
        bool goesOn =
            end + 1 < text.Length
            && text[end] is '-' or '.'
            && (char.IsAsciiLetterUpper(text[end + 1]) || char.IsAsciiDigit(text[end + 1]));
        return (follows || goesOn) && (OrdinaryWords.HasTellingCapitals(word) || word.ContainsAnyInRange('0', '9'));
    }

    private static string Written(ReadOnlySpan<char> word) =>
        word[1..].ContainsAnyInRange('A', 'Z') ? word.ToString() : word.ToString().ToLowerInvariant();

    // No command of LaTeX, no part of a name with underscores, no number.
    [GeneratedRegex(@"(?<![\\\w])[A-Za-z][A-Za-z0-9]*(?![\w\\])")]
    private static partial Regex Word();
}
