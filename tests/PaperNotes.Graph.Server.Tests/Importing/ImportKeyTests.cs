using PaperNotes.Graph.Server.Tests.Commands;

namespace PaperNotes.Graph.Server.Tests.Importing;

/// <summary>A venue or an area that no reader could read back is a wrong call.</summary>
public sealed class ImportKeyTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--venue", "ACL/2025", "the value of --venue has a slash; give a key such as ACL2025.")]
    [InlineData("--venue", "", "--venue is given, but empty. papernotes import --help says what it takes.")]
    [InlineData("--venue", " \t", "--venue is given, but empty. papernotes import --help says what it takes.")]
    [InlineData("--venue", "ACL\n2025", "the value of --venue has a control character; give a key such as ACL2025.")]
    [InlineData("--area", "a/b", "the value of --area has a slash; give a key such as llm_pretraining.")]
    [InlineData("--area", "", "--area is given, but empty. papernotes import --help says what it takes.")]
    public async Task A_value_that_is_no_key_is_refused_and_nothing_is_written(string option, string value, string reason)
    {
        string target = _folder.At("new");

        Called called = await Called.HereAsync("import", Path.Combine(_folder.Data, "facts.jsonl"), "--into", target, option, value);

        (called.Code, called.Error).ShouldBe((2, $"papernotes: {reason}\n"));
        Directory.Exists(target).ShouldBeFalse();
    }

    [Fact]
    public async Task Blanks_around_a_venue_and_an_area_belong_to_no_key()
    {
        string note = _folder.At("note.md"), target = _folder.At("new");
        await File.WriteAllTextAsync(note, "# T\n\n**Keywords**: a, b\n", TestContext.Current.CancellationToken);

        Called first = await Called.HereAsync("import", note, "--into", target, "--venue", "ACL2025\n", "--area", " x ");
        Called second = await Called.HereAsync("import", note, "--into", target, "--venue", "ACL2025", "--area", "x");

        first.Output.ShouldContain("has version");
        second.Output.ShouldContain("had all of it already");
    }
}
