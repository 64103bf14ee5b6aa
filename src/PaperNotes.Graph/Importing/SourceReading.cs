using System.Threading.Channels;
using PaperNotes.Graph.Importing.Sources;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Importing;

// One walks the sources, some parse what it finds, and the results are put in the walk's order, so that an import does not
// depend on which worker was first. Between them only so much waits as the channels hold. It begins at once; notes and pages wait until
// it is known how they are read.
internal sealed class SourceReading : IAsyncDisposable
{
    private const int Waiting = 256;

    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<DocumentReader> _documents = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<ReadSources> _reading;

    private SourceReading(IReadOnlyList<string> paths, WorkMeter meter, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = Task.Run(() => ReadAsync(paths, _documents.Task, meter, _stop.Token), CancellationToken.None);
    }

    public static SourceReading Begin(IReadOnlyList<string> paths, WorkMeter meter, CancellationToken cancellationToken) =>
        new(paths, meter, cancellationToken);

    public Task<ReadSources> EndAsync(DocumentReader documents)
    {
        _documents.SetResult(documents);
        return _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _documents.TrySetCanceled(CancellationToken.None);
        await ((Task)_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task<ReadSources> ReadAsync(
        IReadOnlyList<string> paths, Task<DocumentReader> documents, WorkMeter meter, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<(SourceItem Item, TaskCompletionSource<Reading> Result)> work = Channel.CreateBounded<(
            SourceItem, TaskCompletionSource<Reading>)>(Waiting);
        Channel<Task<Reading>> results = Channel.CreateBounded<Task<Reading>>(Waiting);
        meter.SetTotal(SourceSizes.Of(paths));

        Task walking = Task.Run(() => WalkAsync(paths, work.Writer, results.Writer, meter, stop.Token), CancellationToken.None);
        Task[] parsing =
        [
            .. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount))
                .Select(_ => Task.Run(() => ParseAsync(work.Reader, documents), CancellationToken.None)),
        ];
        ReadSources read = new();
        try
        {
            await foreach (Task<Reading> result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                Reading reading = await result.ConfigureAwait(false);
                read.Add(reading);
                if (reading.IsFile)
                {
                    meter.Count();
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([walking, .. parsing]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await walking.ConfigureAwait(false);
        read.Close();
        return read;
    }

    private static async Task WalkAsync(
        IReadOnlyList<string> paths,
        ChannelWriter<(SourceItem Item, TaskCompletionSource<Reading> Result)> work,
        ChannelWriter<Task<Reading>> results,
        WorkMeter meter,
        CancellationToken cancellationToken)
    {
        try
        {
            SourceWalker walker = new(
                async item =>
                {
                    TaskCompletionSource<Reading> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    await work.WriteAsync((item, result), cancellationToken).ConfigureAwait(false);
                    await results.WriteAsync(result.Task, cancellationToken).ConfigureAwait(false);
                },
                meter.SetBytes,
                cancellationToken);
            await walker.WalkAsync(paths).ConfigureAwait(false);
        }
        finally
        {
            work.Complete();
            results.Complete();
        }
    }

    private static async Task ParseAsync(
        ChannelReader<(SourceItem Item, TaskCompletionSource<Reading> Result)> work, Task<DocumentReader> documents)
    {
        LineFacts lines = new();
        await foreach (
            (SourceItem item, TaskCompletionSource<Reading> result) in work.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                result.SetResult(
                    item is SourceDocument document ? (await documents.ConfigureAwait(false)).Read(document) : Parse(item, lines));
            }
#pragma warning disable CA1031 // Whatever a reader stumbles over belongs to one file, and is thrown where the results are taken.
            catch (Exception exception)
            {
                result.SetException(new InvalidOperationException($"{item.Name}: {exception.Message}", exception));
            }
#pragma warning restore CA1031
        }
    }

    private static Reading Parse(SourceItem item, LineFacts lines) => item switch
    {
        SourceLines some => lines.Read(some),
        SourceProblem problem => Reading.Failed(problem, problem.Line, problem.Reason),
        SourceSkip skip => Reading.Skipped(skip, skip.Reason),
        _ => new Reading(item.Name, item.Source, new NothingFound()),
    };
}
