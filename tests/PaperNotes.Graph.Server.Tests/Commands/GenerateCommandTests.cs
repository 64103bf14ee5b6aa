using System.IO.Compression;

namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly CommandFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_count_and_seed_give_the_same_notes_and_a_smaller_corpus_is_their_beginning()
    {
        (await Called.HereAsync("generate", "3", "--out", folder.At("three.jsonl"))).ShouldBe(
            new Called(0, $"3 notes written to {folder.At("three.jsonl")}.\n", ""));
        await Called.HereAsync("generate", "2", "--out", folder.At("two.jsonl"));
        await Called.HereAsync("generate", "3", "--out", folder.At("other.jsonl"), "--seed", "2");
        await Called.HereAsync("generate", "3", "--out", folder.At("packed.jsonl.gz"));

        string three = await File.ReadAllTextAsync(folder.At("three.jsonl"), Token);
        await CommandFolder.ShouldBeAsync(three, "generate.jsonl");
        three.ShouldStartWith(await File.ReadAllTextAsync(folder.At("two.jsonl"), Token));
        (await File.ReadAllTextAsync(folder.At("other.jsonl"), Token)).ShouldNotBe(three);
        await using GZipStream packed = new(File.OpenRead(folder.At("packed.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader text = new(packed);
        (await text.ReadToEndAsync(Token)).ShouldBe(three);
    }

    [Fact]
    public async Task What_is_generated_imports()
    {
        await Called.HereAsync("generate", "50", "--out", folder.At("notes.jsonl"));

        (await Called.HereAsync("import", folder.At("notes.jsonl"), "--into", folder.At("graph"), "--quiet")).ShouldBe(
            new Called(0, "", ""));
        (await Called.HereAsync("stats", "--from", folder.At("graph"))).Output.ShouldContain("papers    50\n");
    }

    [Theory]
    [InlineData("-1", "N has to be 0 or more.")]
    [InlineData("many", "N takes a whole number of at most 2147483647, not 'many'.")]
    public async Task A_count_that_is_none_ends_with_2(string count, string message)
    {
        Called called = await Called.HereAsync("generate", count, "--out", folder.At("notes.jsonl"));

        called.Code.ShouldBe(2);
        called.Error.ShouldContain(message);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        await File.WriteAllTextAsync(folder.At("notes.jsonl"), "mine", Token);

        (await Called.HereAsync("generate", "1", "--out", folder.At("notes.jsonl"))).ShouldBe(
            new Called(2, "", $"papernotes: '{folder.At("notes.jsonl")}' is there already; --force replaces it.\n"));
        (await File.ReadAllTextAsync(folder.At("notes.jsonl"), Token)).ShouldBe("mine");
        (await Called.HereAsync("generate", "1", "--out", folder.At("notes.jsonl"), "--force")).Code.ShouldBe(0);
    }
}
