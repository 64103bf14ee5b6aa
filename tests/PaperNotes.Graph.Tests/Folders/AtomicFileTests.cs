using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Tests.Importing;

namespace PaperNotes.Graph.Tests.Folders;

public sealed class AtomicFileTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_folder.Root, "place");

    private string Beside => Path.Combine(_folder.Root, "place.new");

    [Fact]
    public async Task The_old_content_stands_until_the_new_one_is_put_in_its_place()
    {
        _folder.Write("place", "old");
        _folder.Write("place.new", "what a killed writer left, which is longer");
        using AtomicFile file = new(Place, Beside);

        long size = await file.WriteAsync(stream => stream.WriteAsync("new"u8.ToArray(), Token).AsTask(), Token);
        string before = await File.ReadAllTextAsync(Place, Token);
        bool isUnchanged = await file.IsUnchangedAsync(Token);
        file.Commit();

        (size, before, isUnchanged).ShouldBe((3L, "old", false));
        (await File.ReadAllTextAsync(Place, Token)).ShouldBe("new");
        File.Exists(Beside).ShouldBeFalse();
    }

    [Theory]
    [InlineData("same", true)]
    [InlineData("sane", false)]
    [InlineData("longer", false)]
    [InlineData(null, false)]
    public async Task What_stands_there_already_is_told_apart_byte_by_byte(string? there, bool isUnchanged)
    {
        if (there is not null)
        {
            _folder.Write("place", there);
        }

        using AtomicFile file = new(Place, Beside);
        await file.WriteAsync(stream => stream.WriteAsync("same"u8.ToArray(), Token).AsTask(), Token);

        (await file.IsUnchangedAsync(Token)).ShouldBe(isUnchanged);
    }

    [Fact]
    public async Task Whatever_ends_the_work_before_leaves_what_was_there_and_nothing_else()
    {
        _folder.Write("place", "old");
        using (AtomicFile file = new(Place, Beside))
        {
            await Should.ThrowAsync<IOException>(() => file.WriteAsync(_ => throw new IOException("full"), Token));
        }

        (await File.ReadAllTextAsync(Place, Token)).ShouldBe("old");
        Directory.GetFiles(_folder.Root).ShouldBe([Place]);
    }

    public void Dispose() => _folder.Dispose();
}
