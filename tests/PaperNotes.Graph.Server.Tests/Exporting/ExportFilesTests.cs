using System.Text;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>Files that are made once and kept while there is room.</summary>
public sealed class ExportFilesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_at_once_a_file_is_made_once()
    {
        using ExportFiles files = new(1_000);
        int made = 0;

        string[] read = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync(files, "one", async (output, token) =>
        {
            Interlocked.Increment(ref made);
            await Task.Delay(100, token);
            await output.WriteAsync(Encoding.UTF8.GetBytes("content"), token);
        })));

        read.ShouldAllBe(text => text == "content");
        made.ShouldBe(1);
    }

    [Fact]
    public async Task Finished_files_take_no_more_room_than_is_allowed_but_the_newest_stays()
    {
        using ExportFiles files = new(250);
        for (int i = 0; i < 20; i++)
        {
            await ReadAsync(files, $"{i}", Write(100));
            files.Bytes.ShouldBeLessThanOrEqualTo(250);
        }

        await ReadAsync(files, "large", Write(900));

        files.Bytes.ShouldBe(900);
    }

    [Fact]
    public async Task A_file_that_makes_room_is_read_to_its_end()
    {
        using ExportFiles files = new(0);
        await using FileStream first = await files.OpenAsync("first", Write(100), Token);
        await ReadAsync(files, "second", Write(100));

        using MemoryStream read = new();
        await first.CopyToAsync(read, Token);
        read.Length.ShouldBe(100);
    }

    [Fact]
    public async Task What_fails_is_made_anew_by_who_asks_next()
    {
        using ExportFiles files = new(1_000);

        await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(files, "one", (_, _) => throw new InvalidOperationException()));

        (await ReadAsync(files, "one", Write(3))).Length.ShouldBe(3);
    }

    [Fact]
    public async Task When_all_who_asked_have_left_the_work_is_given_up()
    {
        using ExportFiles files = new(1_000);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenSource left = new();
        Task asking = files.OpenAsync(
            "one",
            async (_, token) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                ended.SetResult();
                token.ThrowIfCancellationRequested();
            },
            left.Token);
        await begun.Task.WaitAsync(Token);

        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    private static Func<Stream, CancellationToken, Task> Write(int bytes) =>
        async (output, token) => await output.WriteAsync(new byte[bytes], token);

    private static async Task<string> ReadAsync(ExportFiles files, string name, Func<Stream, CancellationToken, Task> writeAsync)
    {
        await using FileStream file = await files.OpenAsync(name, writeAsync, Token);
        using StreamReader reader = new(file);
        return await reader.ReadToEndAsync(Token);
    }
}
