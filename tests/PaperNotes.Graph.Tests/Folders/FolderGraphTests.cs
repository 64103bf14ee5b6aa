using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Folders;

public sealed class FolderGraphTests : IDisposable
{
    private static readonly FactSet Some = Corpus.Facts(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("papernotes-").FullName;

    private string FactsFile => Path.Combine(_folder, FactFolder.FactsFile);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_written_is_read_again()
    {
        bool wrote = await Write(Some);

        wrote.ShouldBeTrue();
        FactSet read = await new FolderGraph(_folder).ReadFactsAsync(TestContext.Current.CancellationToken);
        read.Notes.ShouldBe(Some.Notes, ignoreOrder: true);
        read.Pages.ShouldBe(Some.Pages, ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_facts_in_another_order_write_nothing()
    {
        await Write(Some);
        DateTime written = File.GetLastWriteTimeUtc(FactsFile);

        bool wrote = await Write(Some with { Notes = [.. Some.Notes.Reverse()], Pages = [.. Some.Pages.Reverse()] });

        wrote.ShouldBeFalse();
        File.GetLastWriteTimeUtc(FactsFile).ShouldBe(written);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        await Write(Some);
        byte[] before = await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<IOException>(() => DurableFile.ReplaceAsync(FactsFile, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));

        (await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.GetFiles(_folder).ShouldBe([FactsFile]);
    }

    [Fact]
    public async Task What_a_killed_writer_left_is_removed_by_the_next()
    {
        string leftover = Path.Combine(_folder, ".facts.jsonl.1234.tmp");
        await File.WriteAllTextAsync(leftover, "half a l", TestContext.Current.CancellationToken);

        await Write(Some);

        File.Exists(leftover).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_lock_is_refused_until_the_first_is_given_back()
    {
        FolderGraph first = new(_folder), second = new(_folder);
        IAsyncDisposable held = await first.LockAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(
            async () => await second.LockAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        Task<IAsyncDisposable> waiting = second.LockAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken).AsTask();
        await held.DisposeAsync();

        refused.Fault.ShouldBe(GraphStoreFault.Locked);
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task A_folder_without_facts_has_none_and_is_made_by_the_lock()
    {
        FolderGraph graph = new(Path.Combine(_folder, "new", "graph"));

        FactSet facts = await graph.ReadFactsAsync(TestContext.Current.CancellationToken);
        await using IAsyncDisposable held = await graph.LockAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        facts.ShouldBe(FactSet.Empty);
    }

    [Fact]
    public async Task A_damaged_file_of_facts_is_not_replaced_by_what_is_left_of_it()
    {
        await Write(Some);
        await File.AppendAllTextAsync(FactsFile, "{\"slug\": ", TestContext.Current.CancellationToken);

        GraphStoreException exception = await Should.ThrowAsync<GraphStoreException>(
            async () => await new FolderGraph(_folder).ReadFactsAsync(TestContext.Current.CancellationToken));

        exception.Fault.ShouldBe(GraphStoreFault.Data);
    }

    private async Task<bool> Write(FactSet facts) =>
        await new FolderGraph(_folder).ReplaceAsync(facts, GraphBuilder.Build(facts), null, TestContext.Current.CancellationToken);
}
