using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// The address of the code in a header value; notes say in many words that there is none, often with an address of something else.
internal static partial class CodeAddress
{
    public static string? Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        bool none = SaysNone(value);
        string? first = null;
        // Of a link only the address counts: its text is often the same address, cut short.
        string addresses = Link().Replace(value, " ${address} ");
        foreach (Match match in Address().Matches(addresses))
        {
            // After "none known" an address in brackets is that of something else.
            if (none && (IsInBrackets(addresses, match.Index) || !IsCodeHost(match.Value)))
            {
                continue;
            }

            string address = Trimmed(match);
            if (PaperHost().IsMatch(address))
            {
                continue;
            }

            if (IsCodeHost(address))
            {
                return address;
            }

            first ??= address;
        }

        return first;
    }

    public static bool SaysNone(string value) => NoneKnown().IsMatch(value.TrimStart(' ', '*', '_', '`', '['));

    private static string Trimmed(Match match)
    {
        string address = match.Value.TrimEnd('.', ',', ';', ':', '*', '`', '\'', '"', '!');
        while (address.EndsWith(')') && address.Count(c => c == ')') > address.Count(c => c == '('))
        {
            address = address[..^1].TrimEnd('.', ',', ';', ':');
        }

        return address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
    }

    private static bool IsInBrackets(string value, int at) =>
        value.Take(at).Count(c => c is '(' or '（') > value.Take(at).Count(c => c is ')' or '）');

    private static bool IsCodeHost(string address) => CodeHost().IsMatch(address);

    [GeneratedRegex(@"https?://[^\s<>\[\]（）【】「」，。；、|""\u4e00-\u9fff]+|(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:com|org|io|ai|net|edu|dev|science|co|cn|me)(?:/[^\s<>\[\]（）【】，。；、|""\u4e00-\u9fff]*)?(?![\w.])", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|gitee\.com|anonymous\.4open\.science|codeberg\.org)/", RegexOptions.IgnoreCase)]
    private static partial Regex CodeHost();

    [GeneratedRegex(@"^https?://(?:www\.|export\.)?(?:arxiv\.org|openreview\.net)(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex PaperHost();

    [GeneratedRegex(@"\[[^\[\]]*\]\(\s*<?(?<address>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^(?:无(?!线|监督|需)|暂无|暂未|尚未|尚无|没有|未(?!来)|待|即将|将(?:公开|开源|发布|会)|不(?:公开|开源|可用)|否|附录|补充材料"
        + @"|none\b|n/?a\b|tbd\b|tba\b|no\b|not\b|unknown\b|unavailable\b|unreleased\b|undisclosed\b|pending\b|coming soon\b|to be\b|will be\b|see paper\b|upon\b|-+\s*$|—+\s*$|/\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoneKnown();
}
