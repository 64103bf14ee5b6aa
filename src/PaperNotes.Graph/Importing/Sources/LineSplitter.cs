using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Sources;

// Gives the lines of a stream of any length in batches, and says whether all that was written is there. Never holds more than a batch and
// one line of the allowed length.
internal static class LineSplitter
{
    private const int BatchBytes = 256 * 1024;

    public static async Task SplitAsync(
        Stream stream, string name, int source, Func<SourceItem, ValueTask> sink, CancellationToken cancellationToken)
    {
        LineReader lines = new(stream);
        using FactSeal seal = new();
        List<byte[]> batch = [];
        int first = 1, batched = 0;
        try
        {
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (lines.TooLong)
                {
                    await sink(new SourceProblem(name, source, (int)lines.Number, FactLines.TooLong)).ConfigureAwait(false);
                }

                ReadOnlyMemory<byte> said = line.Trim(" \t\r"u8);
                batch.Add(said.IsEmpty || seal.Take(said.Span) ? [] : said.ToArray());
                batched += said.Length;
                if (batched > BatchBytes)
                {
                    await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
                    (batch, first, batched) = ([], (int)lines.Number + 1, 0);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or SourceException)
        {
            // The whole lines before the damage.
            await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
            throw;
        }

        await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
        if (seal.Problem is { } problem)
        {
            await sink(new SourceProblem(name, source, null, problem)).ConfigureAwait(false);
        }
    }
}
