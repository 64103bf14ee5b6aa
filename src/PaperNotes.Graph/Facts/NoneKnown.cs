using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Facts;

/// <summary>The words by which sources say that there is no such value: 无, 待公开, None, N/A, TBD, Coming soon.</summary>
internal static partial class NoneKnown
{
    /// <summary>Whether a value begins with such words.</summary>
    public static bool Says(string value) => Words().IsMatch(value.TrimStart(' ', '*', '_', '`', '['));

    [GeneratedRegex(
        @"^(?:无(?!线|监督|需)|暂无|暂未|尚未|尚无|没有|未(?!来)|待|即将|将(?:公开|开源|发布|会)|不(?:公开|开源|可用)|否|附录|补充材料"
            + @"|none\b|n/?a\b|tbd\b|tba\b|no\b|not\b|unknown\b|unavailable\b|unreleased\b|undisclosed\b|pending\b|coming soon\b|to be\b|will be\b|see paper\b|upon\b|-+\s*$|—+\s*$|/\s*$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
