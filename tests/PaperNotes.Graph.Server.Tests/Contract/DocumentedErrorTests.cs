using System.Text.RegularExpressions;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>docs/errors.md holds every code that the sources have, and no other.</summary>
public sealed partial class DocumentedErrorTests
{
    [Fact]
    public void Every_code_is_documented_and_every_documented_code_is_one()
    {
        string[] projects = ["PaperNotes.Graph.Api", "PaperNotes.Graph.Server"];
        string[] codes =
        [
            .. projects.SelectMany(project =>
                    Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
                )
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(file => Code().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal),
        ];
        string[] documented =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "errors.md"))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Named().Matches(line.Split('|')[1]))
                .Select(match => match.Groups["code"].Value)
                .Order(StringComparer.Ordinal),
        ];

        codes.Length.ShouldBeGreaterThan(40);
        documented.ShouldBe(codes);
    }

    // A text in capitals with underscores; and what is named a code.
    [GeneratedRegex("""Code = "(?<code>[A-Z]+)"|"(?<code>[A-Z]{2,}(?:_[A-Z]+)+)"(?<!"PAPERNOTES_[A-Z_]+")""")]
    private static partial Regex Code();

    [GeneratedRegex("`(?<code>[A-Z_]+)`")]
    private static partial Regex Named();
}
