using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Notes;

// What the values of header lines mean.
internal static partial class HeaderValues
{
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

        List<string> items =
            ((string[])[",，、", ";；", "·", "|"]).Select(separators => Split(list, separators)).FirstOrDefault(items => items.Count > 1)
            ?? [list];
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

    // The address of the code; one that no link may lead to is left out by name.
    public static string? Code(string? value, Action<string> leaveOut)
    {
        string? address = CodeAddress.Of(value);
        if (address is null && value is not null && CodeAddress.IsRefused(value))
        {
            leaveOut(CleanValues.LeftOut("code", value, "is no address that a link may lead to"));
        }

        return address;
    }

    // The day; words that name none, or an impossible one, are left out by name.
    public static string? Day(string? value, Action<string> leaveOut)
    {
        string? day = string.IsNullOrWhiteSpace(value) ? null : Days.Of(value);
        if (day is null && !string.IsNullOrWhiteSpace(value) && !NoneKnown.Says(value))
        {
            leaveOut(CleanValues.LeftOut("date", value, "is no day"));
        }

        return day;
    }

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

    [GeneratedRegex(@"^\s*(?:无|暂无|未提及|待补充|待确认|未知|未提供|N/?A|None|TBD|Unknown|-+|—+)\s*[。.]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\([^()]*\)|（[^（）]*）|\$?\^\{?[^\s,$}]*\}?\$?|<sup>.*?</sup>")]
    private static partial Regex Remarks();

    [GeneratedRegex(@"\s+(?:and|&|和|与)\s+")]
    private static partial Regex AndWord();

    [GeneratedRegex(@"(?:^|\s+)(?:et\s+al\.?|等人?|and others)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();
}
