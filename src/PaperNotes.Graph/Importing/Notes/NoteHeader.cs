using System.Text.RegularExpressions;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Notes;

// The header lines of a note: **Key**: value in all its spellings; of one key twice the first that says something counts.
internal sealed partial class NoteHeader
{
    // A thousand authors; beyond it, a value is only there to keep the reader busy.
    private const int LongestValue = 16 * 1024;

    // What may stand before a key is a mark or two; a line is not looked through again for each of its keys.
    private const int LongestLead = 256;

    private readonly Dictionary<HeaderKey, string> _values = [];

    // How many keys say something.
    public int Count => _values.Values.Count(value => value.Length > 0);

    public string? this[HeaderKey key] => _values.GetValueOrDefault(key);

    public static NoteHeader Read(IEnumerable<string> lines)
    {
        NoteHeader header = new();
        HeaderKey? open = null;
        bool isListed = false;
        foreach (string line in lines)
        {
            if (TableRow().Match(line) is { Success: true } row && HeaderKeys.Of(row.Groups["key"].Value) is { } rowKey)
            {
                header.Add(rowKey, row.Groups["value"].Value);
                open = null;
                continue;
            }

            List<(HeaderKey Key, int Start, int End)> entries = Entries(line);
            for (int i = 0; i < entries.Count; i++)
            {
                int end = i + 1 < entries.Count ? entries[i + 1].Start : line.Length;
                header.Add(entries[i].Key, line[entries[i].End..end].TrimEnd(' ', '|', '·', '\t'));
                (open, isListed) = (entries[i].Key, false);
            }

            // A value may stand on the lines below its key.
            if (entries.Count == 0
                && open is { } key
                && header[key] is { } before
                && Ending().Replace(line, "").Trim() is { Length: > 0 } more
                && !more.StartsWith('#'))
            {
                string item = Entities.Decoded(ListMark().Replace(more, ""));
                bool isItem = ListMark().IsMatch(more);
                if (before.Length == 0)
                {
                    (header._values[key], isListed) = (item, isItem);
                }
                else if (isListed && isItem && key is HeaderKey.Keywords or HeaderKey.Authors)
                {
                    header._values[key] = $"{before.TrimEnd(' ', ',', '，')}, {item}";
                }
                else if (ContinuesList(key, before, more))
                {
                    header._values[key] = $"{before.TrimEnd()} {item}";
                }
            }
            else if (entries.Count == 0)
            {
                open = null;
            }
        }

        return header;
    }

    private static List<(HeaderKey Key, int Start, int End)> Entries(string line)
    {
        List<(HeaderKey, int, int)> entries = [];
        foreach (Match match in Entry().Matches(line))
        {
            if (HeaderKeys.Of(match.Groups["key"].Value) is { } key
                && (entries.Count > 0 || (match.Index <= LongestLead && Lead().IsMatch(line[..match.Index]))))
            {
                entries.Add((key, match.Index, match.Index + match.Length));
            }
        }

        if (entries.Count == 0
            && Plain().Match(line) is { Success: true } plain
            && HeaderKeys.Of(plain.Groups["key"].Value) is { } plainKey)
        {
            entries.Add((plainKey, 0, plain.Length));
        }

        return entries;
    }

    // A list may be broken after a comma.
    private static bool ContinuesList(HeaderKey key, string before, string more) =>
        key is HeaderKey.Keywords or HeaderKey.Authors
        && before.TrimEnd() is [.., ',' or '，' or '、']
        && !more.StartsWith("**", StringComparison.Ordinal);

    private void Add(HeaderKey key, string value)
    {
        string trimmed = Ending().Replace(value, "").Trim();
        trimmed = Entities.Decoded(trimmed[..Math.Min(trimmed.Length, LongestValue)]);
        if (!_values.TryGetValue(key, out string? before) || before.Length == 0)
        {
            _values[key] = trimmed;
        }
        else if (key == HeaderKey.Paper)
        {
            _values[key] = $"{before} {trimmed}";
        }
    }

    [GeneratedRegex(@"\*\*(?>\s*)(?<key>[^\s*:：][^*:：\n]{0,23}?)(?>\s*)(?:[:：]\s*\*\*|\*\*\s*[:：])\s*")]
    private static partial Regex Entry();

    // A mark of a list, a symbol, or what a slip of the keyboard left: "sync**Keywords**:".
    [GeneratedRegex(@"^\s*(?:(?:[-+*>•]|\d{1,2}[.)、])\s*)*(?:(?:[\p{So}\p{Cs}\uFE0F\u200D]\s*)+|[A-Za-z]{1,8})?$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?>\s*)(?:[-+*>•](?>\s+))?(?<key>[^\s*:：|#\[\]][^*:：|#\[\]]{0,23}?)(?>\s*)[:：]\s*")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?>\s*)\|(?>\s*)\**(?<key>[^\s|*][^|*]{0,23}?)\**\s*\|(?<value>[^|]*)\|")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\s*[-+*]\s+")]
    private static partial Regex ListMark();

    // The marks of a line that is broken hard; from the right, so that blanks elsewhere cost nothing.
    [GeneratedRegex(@"(?:<br\s*/?>|\\|\u200B|\s)+\z", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Ending();
}
