using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Folders;

public sealed class FolderWriterTests : IDisposable
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
        FactSet read = await new FolderWriter(_folder).ReadFactsAsync(TestContext.Current.CancellationToken);
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
    public async Task Facts_of_which_no_graph_can_be_made_leave_the_old_file_and_nothing_else()
    {
        await Write(Some);
        byte[] before = await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<FormatException>(async () =>
            await new FolderWriter(_folder).ReplaceAsync(
                Corpus.Facts(21),
                Task.FromException<GraphContent>(new FormatException("a topic's pattern")),
                null,
                TestContext.Current.CancellationToken));

        (await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.GetFiles(_folder).ShouldBe([FactsFile]);
    }

    [Fact]
    public async Task An_import_that_is_cancelled_while_its_graph_is_built_leaves_the_old_file_and_nothing_else()
    {
        await Write(Some);
        byte[] before = await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken);
        using CancellationTokenSource cancel = new();

        Task<bool> writing = new FolderWriter(_folder).ReplaceAsync(
            Corpus.Facts(21), new TaskCompletionSource<GraphContent>().Task, null, cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(writing);
        (await File.ReadAllBytesAsync(FactsFile, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.GetFiles(_folder).ShouldBe([FactsFile]);
    }

    [Fact]
    public async Task What_a_killed_writer_left_is_removed_by_the_next()
    {
        string leftover = FactsFile + ".new";
        await File.WriteAllTextAsync(leftover, "half a l", TestContext.Current.CancellationToken);

        await Write(Some);

        File.Exists(leftover).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_lock_is_refused_until_the_first_is_given_back()
    {
        FolderWriter first = new(_folder), second = new(_folder);
        Told<string> told = new();
        IAsyncDisposable held = await first.LockAsync(TimeSpan.Zero, null, TestContext.Current.CancellationToken);

        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(
            async () => await second.LockAsync(TimeSpan.Zero, null, TestContext.Current.CancellationToken));
        Task<IAsyncDisposable> waiting = second.LockAsync(TimeSpan.FromMinutes(1), told, TestContext.Current.CancellationToken).AsTask();
        string holder = await told.First;
        await held.DisposeAsync();

        holder.ShouldBe("Another import is writing to it");
        refused.Fault.ShouldBe(GraphStoreFault.Locked);
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task A_folder_without_facts_has_none_and_is_made_by_the_lock()
    {
        FolderWriter graph = new(Path.Combine(_folder, "new", "graph"));

        FactSet facts = await graph.ReadFactsAsync(TestContext.Current.CancellationToken);
        await using IAsyncDisposable held = await graph.LockAsync(TimeSpan.Zero, null, TestContext.Current.CancellationToken);

        facts.ShouldBe(FactSet.Empty);
    }

    [Fact]
    public async Task A_damaged_file_of_facts_is_not_replaced_by_what_is_left_of_it()
    {
        await Write(Some);
        await File.AppendAllTextAsync(FactsFile, "{\"slug\": ", TestContext.Current.CancellationToken);

        GraphStoreException exception = await Should.ThrowAsync<GraphStoreException>(
            async () => await new FolderWriter(_folder).ReadFactsAsync(TestContext.Current.CancellationToken));

        exception.Fault.ShouldBe(GraphStoreFault.Data);
    }

    private async Task<bool> Write(FactSet facts) =>
        await new FolderWriter(_folder).ReplaceAsync(facts, GraphBuilder.Build(facts), null, TestContext.Current.CancellationToken);
}
