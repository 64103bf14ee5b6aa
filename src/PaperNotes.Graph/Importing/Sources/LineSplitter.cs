using System.Buffers;

namespace PaperNotes.Graph.Importing.Sources;

// Splits a stream of any length into lines without ever holding more than one line of the allowed length.
internal static class LineSplitter
{
    private const int BatchBytes = 256 * 1024;

    public static async Task SplitAsync(
        Stream stream, string name, int source, Func<SourceItem, ValueTask> sink, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            ArrayBufferWriter<byte> line = new();
            List<byte[]> batch = [];
            int number = 1, first = 1, batched = 0;
            bool tooLong = false;
            int read;
            do
            {
                try
                {
                    read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                }
                catch (InvalidDataException)
                {
                    // The whole lines before the damage.
                    await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
                    throw;
                }

                int start = 0;
                while (start < read || (read == 0 && (line.WrittenCount > 0 || tooLong)))
                {
                    int end = read == 0 ? -1 : buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                    int length = end < 0 ? read - start : end;
                    tooLong |= line.WrittenCount + length > SourceLimits.LineBytes;
                    if (!tooLong)
                    {
                        line.Write(buffer.AsSpan(start, length));
                    }

                    start += length + 1;
                    if (end < 0 && read > 0)
                    {
                        break;
                    }

                    if (tooLong)
                    {
                        await sink(new SourceProblem(name, source, number, $"the line is longer than {SourceLimits.LineBytes >> 20} MiB")).ConfigureAwait(false);
                    }

                    batch.Add(tooLong ? [] : line.WrittenSpan.ToArray());
                    batched += line.WrittenCount;
                    line.ResetWrittenCount();
                    tooLong = false;
                    number++;
                    if (batched > BatchBytes)
                    {
                        await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
                        (batch, first, batched) = ([], number, 0);
                    }
                }
            }
            while (read > 0);

            await sink(new SourceLines(name, source, first, batch)).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
