using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// Facts as the lines of one file, in an order of their own: the same facts give the same bytes. The first and the last line tell
/// whether all of them are there (<see cref="FactSeal"/>). Thread-safe.
/// </summary>
public static class FactFile
{
    private const int Chunk = 1 << 18;

    /// <summary>Writes all facts: notes, pages, areas, topics, each by key. Memory does not grow with the text.</summary>
    public static async Task WriteAsync(
        FactSet facts, Stream stream, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> buffer = new(Chunk + (Chunk / 4));
        await using Utf8JsonWriter writer = FactLines.Writer(buffer);
        long done = 0;
        long total = facts.Notes.Count + facts.Pages.Count + facts.Areas.Count + facts.Topics.Count;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await stream.WriteAsync(FactSeal.Begin(total), cancellationToken).ConfigureAwait(false);
        foreach (FactLine line in Ordered(facts))
        {
            FactLines.Write(writer, buffer, line);
            done++;
            if (buffer.WrittenCount >= Chunk)
            {
                hash.AppendData(buffer.WrittenSpan);
                await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                buffer.ResetWrittenCount();
                progress?.Report(new LoadProgress("facts", done, total));
            }
        }

        hash.AppendData(buffer.WrittenSpan);
        buffer.Write(FactSeal.End(total, hash.GetHashAndReset()));
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        progress?.Report(new LoadProgress("facts", done, total));
    }

    /// <summary>The facts in the order in which <see cref="WriteAsync"/> writes them; holds no more than the order.</summary>
    public static IEnumerable<FactLine> Ordered(FactSet facts) =>
        InOrder(facts.Notes, Compare).Select(note => new FactLine(Note: note))
            .Concat(InOrder(facts.Pages, Compare).Select(page => new FactLine(Page: page)))
            .Concat(InOrder(facts.Areas, (x, y) => Text(x.Key, y.Key)).Select(area => new FactLine(Area: area)))
            .Concat(InOrder(facts.Topics, (x, y) => Text(x.Key, y.Key)).Select(topic => new FactLine(Topic: topic)));

    private static T[] InOrder<T>(IReadOnlyList<T> facts, Comparison<T> comparison)
    {
        T[] ordered = [.. facts];
        Array.Sort(ordered, comparison);
        return ordered;
    }

    private static int Compare(NoteFacts x, NoteFacts y) => First(Text(x.Venue, y.Venue), Text(x.Area, y.Area), Text(x.Slug, y.Slug));

    private static int Compare(PageFacts x, PageFacts y) =>
        First(Text(x.Venue, y.Venue), Text(x.Area, y.Area), Text(x.Date ?? "", y.Date ?? ""));

    private static int First(int first, int second, int third) => first != 0 ? first : second != 0 ? second : third;

    private static int Text(string x, string y) => ReferenceEquals(x, y) ? 0 : CodePointComparer.Instance.Compare(x, y);
}
