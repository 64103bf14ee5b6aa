using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// The address of the code in the value of a header or of a field; notes say in many words that there is none, often with an
/// address of something else.
/// </summary>
internal static partial class CodeAddress
{
    /// <summary>The first address, of several the one at a code host; null where there is none that a link may lead to.</summary>
    public static string? Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        bool none = NoneKnown.Says(value);
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

            if (Trimmed(match) is not { } address || PaperHost().IsMatch(address))
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

    /// <summary>
    /// Whether a value has an address that no link may lead to: of another scheme, too long, or with characters that no address has.
    /// </summary>
    public static bool IsRefused(string value)
    {
        string addresses = Link().Replace(value, " ${address} ");
        return !NoneKnown.Says(value)
            && (OtherScheme().IsMatch(addresses) || Address().Matches(addresses).Any(match => Trimmed(match) is null));
    }

    private static string? Trimmed(Match match)
    {
        string address = match.Value.TrimEnd('.', ',', ';', ':', '*', '`', '\'', '"', '!');
        while (address.EndsWith(')') && address.Count(c => c == ')') > address.Count(c => c == '('))
        {
            address = address[..^1].TrimEnd('.', ',', ';', ':');
        }

        return WebAddress.Of(address);
    }

    private static bool IsInBrackets(string value, int at) =>
        value.Take(at).Count(c => c is '(' or '（') > value.Take(at).Count(c => c is ')' or '）');

    private static bool IsCodeHost(string address) => CodeHost().IsMatch(address);

    [GeneratedRegex(
        @"https?://[^\s<>\[\]（）【】「」，。；、|"""
            + Characters.HanRanges
            + @"]+|(?<![\w@/.-])"
            + WebAddress.BareHost
            + @"(?:/[^\s<>\[\]（）【】，。；、|"""
            + Characters.HanRanges
            + @"]*)?(?![\w.])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|gitee\.com|anonymous\.4open\.science|codeberg\.org)/", RegexOptions.IgnoreCase)]
    private static partial Regex CodeHost();

    [GeneratedRegex(@"^https?://(?:www\.|export\.)?(?:arxiv\.org|openreview\.net)(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex PaperHost();

    [GeneratedRegex(@"\[[^\[\]]*\]\(\s*<?(?<address>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w-])(?:javascript|vbscript|data|file|blob|about|ftps?|ssh|git):\S|(?<![\w.])git@", RegexOptions.IgnoreCase)]
    private static partial Regex OtherScheme();
}
