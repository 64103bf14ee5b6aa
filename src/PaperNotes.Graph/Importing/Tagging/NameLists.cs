using System.Buffers;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Tagging;

// The names that a cell, a bullet's head or a column's head lists. Citations go out first; lists are split outside of brackets. Pure.
internal static partial class NameLists
{
    private const int Longest = 300, MostEdges = 4;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("*`[_~†‡§");

    public static List<string> Of(string text, OwnNames own)
    {
        List<string> names = [];
        if (text.Length is > 0 and <= Longest)
        {
            string plain = Cited().Replace(Plain(text), " ");
            bool isCited = plain.Contains("et al", StringComparison.Ordinal) || Others().IsMatch(plain);
            AddItems(plain, own, isCited, names, depth: 0);
        }

        return names;
    }

    // Without marks of emphasis, code and links.
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(s_marks) < 0)
        {
            return text.Trim();
        }

        string unlinked = Link().Replace(text, match => match.Groups["text"].Value);
        return unlinked.Replace("**", "", StringComparison.Ordinal)
            .Replace("__", "", StringComparison.Ordinal)
            .Trim(' ', '*', '`', '_', '~', '†', '‡', '§')
            .Replace("`", "", StringComparison.Ordinal);
    }

    private static void AddItems(string text, OwnNames own, bool isCited, List<string> names, int depth)
    {
        foreach (string item in TwoAuthors().IsMatch(text) ? [] : Split(text))
        {
            AddItem(item, own, isCited, names, depth);
        }
    }

    private static void AddItem(string item, OwnNames own, bool isCited, List<string> names, int depth)
    {
        (string main, string inside) = Bracketed(item);
        if (own.IsOwn(main) || (inside.Length > 0 && NoteWords.Own.Contains(inside.Trim())))
        {
            return;
        }

        string name = WithoutEdges(main);
        bool isName =
            NameShape.IsName(name) && !(isCited && name.Skip(1).All(c => char.IsLower(c) || c == '-')) && !Authors().IsMatch(name);
        if (isName && inside.Length > 0 && IsShortFormOf(inside.Trim(), name))
        {
            Add($"{name} ({inside.Trim()})", names);
        }
        else if (isName)
        {
            Expand(name, names);
        }
        else if (inside.Length > 0 && depth == 0 && Characters.HasHan(main))
        {
            // "vs 端到端方法 (A, B)": the brackets hold the names.
            AddItems(inside, own, isCited, names, depth + 1);
        }
    }

    // "Llama 2 7B/13B" and "CIFAR-10/100" are two names each.
    public static void Expand(string name, List<string> names)
    {
        if (name.Contains('/', StringComparison.Ordinal)
            && (Sizes().Match(name) is { Success: true } sizes ? sizes : Numbers().Match(name)) is { Success: true } several)
        {
            string stem = several.Groups["stem"].Value;
            foreach (Capture size in several.Groups["each"].Captures)
            {
                Add(stem + size.Value, names);
            }

            return;
        }

        Add(name, names);
    }

    // The parts of a list outside of brackets.
    public static List<string> Split(string text)
    {
        List<string> items = [];
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            depth += c is '(' or '（' or '[' ? 1 : c is ')' or '）' or ']' && depth > 0 ? -1 : 0;
            int length = depth == 0 ? SeparatorAt(text, i) : 0;
            if (length > 0)
            {
                items.Add(text[start..i].Trim());
                start = i + length;
                i = start - 1;
            }
        }

        items.Add(text[start..].Trim());
        return items;
    }

    public static (string Main, string Inside) Bracketed(string item)
    {
        int open = item.AsSpan().IndexOfAny('(', '（');
        if (open < 0)
        {
            return (item.Trim(), "");
        }

        int close = item.AsSpan(open).IndexOfAny(')', '）');
        string inside = close < 0 ? item[(open + 1)..] : item.Substring(open + 1, close - 1);
        string main = item[..open].Trim();
        return main.Length > 0 ? (main, inside) : ((close < 0 ? "" : item[(open + close + 1)..]).Trim(), inside);
    }

    public static bool IsShortFormOf(string inside, string name) =>
        inside.Length is >= 2 and <= 12
        && inside.Length < name.Length
        && char.IsAsciiLetterUpper(inside[0])
        && inside.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && name.AsSpan().IndexOfAny(' ', '-') > 0
        && char.ToUpperInvariant(name[0]) == inside[0]
        && inside.Where(char.IsAsciiLetterUpper).All(letter => name.Contains(letter, StringComparison.OrdinalIgnoreCase));

    // Figures behind a name and words around it are no part of it.
    public static string WithoutEdges(string text)
    {
        string name = Figure().Replace(text.AsSpan().Trim(" *†‡\"“”「」《》.:：-—–・•’'").ToString(), "");
        for (int i = 0; i < MostEdges; i++)
        {
            int lead = NoteWords.Leads.StartOf(name);
            name = lead < name.Length ? name[lead..].TrimStart() : name;
            int tail = NoteWords.Tails.EndOf(name);
            name = tail < name.Length ? name[..^tail].TrimEnd() : name;
            if (lead + tail == 0)
            {
                break;
            }
        }

        return name.Trim(' ', '-', '*', '.', '\'');
    }

    private static void Add(string name, List<string> names)
    {
        if (NameShape.IsName(Unbracketed(name)) && !names.Contains(name))
        {
            names.Add(name);
        }
    }

    private static string Unbracketed(string name) =>
        name is [.., ')'] && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open ? name[..open] : name;

    private static int SeparatorAt(string text, int i) => text[i] switch
    {
        '、' or '，' or ';' or '；' or '&' or '＆' => 1,
        ',' => i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) ? 0 : 1,
        '+' => i > 0 && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == ' ' ? 1 : 0,
        '/' => IsSlashBetweenNames(text, i) ? 1 : 0,
        '和' or '与' or '及' or '或' => 1,
        ' ' when text.AsSpan(i).StartsWith(" and ", StringComparison.Ordinal) => 5,
        ' ' when text.AsSpan(i).StartsWith(" or ", StringComparison.Ordinal) => 4,
        _ => 0,
    };

    // Not in "w/o", "ViT-B/16", "7B/13B" or "10/100".
    private static bool IsSlashBetweenNames(string text, int i)
    {
        int next = i + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        bool isWithout = i > 0 && text[i - 1] is 'w' or 'W' && (i == 1 || text[i - 2] == ' ');
        // "CNN/DM" is one name.
        bool isShort = next == i + 1 && text.Length - next == 2 && i > 0 && text[i - 1] != ' ';
        return !isWithout
            && !isShort
            && next < text.Length
            && (!char.IsAsciiDigit(text[next]) || (next > i + 1 && !char.IsAsciiDigit(text[Math.Max(0, i - 2)])));
    }

    // Works as their authors: "(Yang et al., 2025)", "Cao & Lin (2003)", "(2023)", "[12]", "[CVPR'23]", "(NeurIPS 2024)", "(ICLR'25)".
    [GeneratedRegex(
        @"[(（][^()（）]{0,60}?(?:et al|等人?[,，]?\s*(?:19|20)\d\d|(?:19|20)\d\d[a-z]?)[^()（）]{0,40}[)）]|\[\d+(?:[,\-–]\s?\d+)*\]|\[[A-Z]\w{1,12}\s?['’]?\d\d(?:\d\d)?\]|\b[A-Z]\p{Ll}+\s?(?:&|and|和|与)\s?[A-Z]\p{Ll}+\s?[(（](?:19|20)\d\d[a-z]?[)）]|[(（](?:NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|AAAI|ACL|EMNLP|NAACL|COLM|TMLR|KDD|SIGIR|arXiv)['’]?\s?\d{0,4}[)）]"
    )]
    private static partial Regex Cited();

    // "Zhang & Evans".
    [GeneratedRegex(@"^[A-Z]\p{Ll}+ & [A-Z]\p{Ll}+$")]
    private static partial Regex TwoAuthors();

    // "Méloux 等": who, and not what.
    [GeneratedRegex(@"[a-z]\s?等(?:人|[、/）)]|$)")]
    private static partial Regex Others();

    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,120})\]\([^()\s]{0,300}\)")]
    private static partial Regex Link();

    // "Painter 47.3", "DPO: 62.1%", "X (0.85)"; not "Claude 3.5".
    [GeneratedRegex(
        @"\s*[:：=]?\s*[(（]?(?<=[\s:：=(（])[+\-−]?(?:\d{2,4}\.\d+|0\.\d+|\d+(?:\.\d+)?\s?%)\s?[kKmMBx]?[)）]?$|\s*[:：=]\s*[(（]?[+\-−]?\d+(?:\.\d+)?[)）]?$"
    )]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?<stem>.*?)(?<each>\d+(?:\.\d+)?[BMbm])(?:\s?/\s?(?<each>\d+(?:\.\d+)?[BMbm]))+$")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"^(?<stem>[A-Za-z][A-Za-z0-9 ]*?[-\s]?)(?<each>\d+)(?:\s?/\s?(?<each>\d+))+$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:19|20)\d\d[a-z]?$")]
    private static partial Regex Authors();
}
