using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// What the values of header lines mean.
internal static partial class HeaderValues
{
    // A note without an arXiv paper says so in words, which may hold other addresses.
    public static string? Arxiv(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (ArxivLink().Match(value) is { Success: true } link)
        {
            return link.Groups["id"].Value;
        }

        // The text of a link to elsewhere may be the number.
        string text = Link().Replace(value, "${text}");
        return CodeAddress.SaysNone(value) || OtherAddress().IsMatch(text) ? null : BareArxiv().Match(text) is { Success: true } bare ? bare.Groups["id"].Value : null;
    }

    // Of a value that may name any paper: only what says that it is on arXiv.
    public static string? ArxivOfLink(string? value) => value is null ? null
        : ArxivLink().Match(value) is { Success: true } link ? link.Groups["id"].Value
        : NamedArxiv().Match(value) is { Success: true } named ? named.Groups["id"].Value
        : null;

    // Parted by ',', '，' and '、' but within brackets and math; by ';', '·' or '|' where nothing else parts them.
    public static IReadOnlyList<string> Keywords(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || Nothing().IsMatch(value))
        {
            return [];
        }

        // Some notes write the whole list as one in square brackets.
        string list = value.Trim() is ['[', .. string inner, ']'] && !inner.Contains('[', StringComparison.Ordinal) ? inner : value;
        list = list.TrimEnd(' ', '。', '.');
        if (InBackticks().IsMatch(list))
        {
            list = list.Replace("` `", "`, `", StringComparison.Ordinal);
        }

        List<string> items = ((string[])[",，、", ";；", "·", "|"]).Select(separators => Split(list, separators)).FirstOrDefault(items => items.Count > 1) ?? [list];
        return [.. items.Select(Bare).Where(item => item.Length > 0)];
    }

    // Names in order; affiliations in brackets, marks and "et al." are left out.
    public static IReadOnlyList<string> Authors(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || Nothing().IsMatch(value))
        {
            return [];
        }

        string names = Remarks().Replace(value, " ");
        return
        [
            .. Split(names, ",，、;；").SelectMany(part => AndWord().Split(part))
                .Select(part => EtAl().Replace(part, "").Trim(' ', '*', '.', '†', '‡', '`', '\t', '_'))
                .Where(part => part.Length is > 1 and < 60 && part.Any(char.IsLetter)),
        ];
    }

    public static string? Day(string? value) => value is not null && IsoDay().Match(value) is { Success: true } day ? day.Value : null;

    private static string Bare(string item)
    {
        string trimmed = item.Trim();
        trimmed = trimmed is ['`' or '"', .. string quoted, '`' or '"'] ? quoted : trimmed;
        return trimmed is ['*', '*', .. string bold, '*', '*'] ? bold : trimmed;
    }

    private static List<string> Split(string value, string separators)
    {
        List<string> items = [];
        int start = 0, depth = 0;
        bool math = false;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '$' && (i == 0 || value[i - 1] != '\\'))
            {
                math = !math && value.IndexOf('$', i + 1) > 0;
            }
            else if (!math && c is '(' or '（' or '[' or '{' && HasClosing(value, i))
            {
                depth++;
            }
            else if (!math && depth > 0 && c is ')' or '）' or ']' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (!math && depth == 0 && separators.Contains(c, StringComparison.Ordinal))
            {
                items.Add(value[start..i]);
                start = i + 1;
            }
        }

        items.Add(value[start..]);
        return items;
    }

    // A bracket that is never closed parts nothing.
    private static bool HasClosing(string value, int open) => value.AsSpan(open + 1).IndexOfAny(value[open] switch
    {
        '(' or '（' => ")）",
        '[' => "]",
        _ => "}",
    }) >= 0;

    [GeneratedRegex("^(?:`[^`]+` )+`[^`]+`$")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\barXiv\s*[:：]?\s*(?<id>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedArxiv();

    [GeneratedRegex(@"(?:arxiv\.org/(?:abs|pdf|html)/|\b10\.48550/arxiv\.)(?<id>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivLink();

    [GeneratedRegex(@"(?<![\d./])(?<id>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?![\d.]*\d)|(?<![\w./])(?<id>[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?!\d)")]
    private static partial Regex BareArxiv();

    [GeneratedRegex(@"https?://(?!(?:www\.|export\.)?arxiv\.org)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherAddress();

    [GeneratedRegex(@"^\s*(?:无|暂无|未提及|待补充|待确认|未知|未提供|N/?A|None|TBD|Unknown|-+|—+)\s*[。.]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\([^()]*\)|（[^（）]*）|\$?\^\{?[^\s,$}]*\}?\$?|<sup>.*?</sup>")]
    private static partial Regex Remarks();

    [GeneratedRegex(@"\s+(?:and|&|和|与)\s+")]
    private static partial Regex AndWord();

    [GeneratedRegex(@"(?:^|\s+)(?:et\s+al\.?|等人?|and others)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")]
    private static partial Regex IsoDay();
}
