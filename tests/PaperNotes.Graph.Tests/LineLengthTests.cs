using System.Text.RegularExpressions;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests;

/// <summary>Lines are short enough to read side by side. Only a literal may be longer: text in pieces is hard to look for.</summary>
public sealed partial class LineLengthTests
{
    private const int Longest = 140;

    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true };

    [Fact]
    public void No_line_is_longer_than_140_columns_but_for_what_is_quoted()
    {
        string[] files =
        [
            .. new[] { "src", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", s_all))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules")),
        ];

        files.Length.ShouldBeGreaterThan(500);
        files.SelectMany(TooLong).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(140, "", true)]
    [InlineData(141, "", false)]
    [InlineData(100, "\"a \\\" b that goes on far to the right, and further than the others, for it is what somebody reads\"", true)]
    [InlineData(141, "\"a\"", false)]
    public void A_literal_does_not_count(int others, string literal, bool fits) =>
        Fits(new string('x', others) + literal).ShouldBe(fits);

    private static IEnumerable<string> TooLong(string file)
    {
        bool isRaw = false;
        int number = 0;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, file)))
        {
            number++;
            if (!isRaw && !Fits(line))
            {
                yield return $"{file}:{number} has {line.Length} columns";
            }

            isRaw ^= Regex.Count(line, "\"\"\"+") % 2 == 1;
        }
    }

    private static bool Fits(string line) => line.Length <= Longest || Quoted().Replace(line, "").Length <= Longest;

    [GeneratedRegex("\"\"\"+.*?\"\"\"+|\"(?:\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Quoted();
}
