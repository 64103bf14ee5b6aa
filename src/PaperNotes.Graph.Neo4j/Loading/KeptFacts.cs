using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The facts a graph was built from, as they are kept beside it: compressed, in parts.</summary>
/// <param name="Hash">Equal for equal facts.</param>
/// <param name="Parts">Base64 of one compressed stream, cut.</param>
internal sealed record KeptFacts(string Hash, IReadOnlyList<string> Parts)
{
    private const int PartBytes = 96 * 1024;
    private const int PartsARead = 16;

    private const string Read = """
        MATCH (f:Facts {load: $load})
        WHERE $from <= f.part < $to
        RETURN f.lines ORDER BY f.part
        """;

    public static KeptFacts Of(FactSet facts)
    {
        byte[][] lines = Lines(facts);
        // The order of facts means nothing: the same facts are equal in any.
        Array.Sort(lines, static (x, y) => x.AsSpan().SequenceCompareTo(y));
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (byte[] line in lines)
            {
                hash.AppendData(line);
                gzip.Write(line);
            }
        }

        string[] parts = [.. packed.ToArray().Chunk(PartBytes).Select(Convert.ToBase64String)];
        return new KeptFacts(Convert.ToHexStringLower(hash.GetHashAndReset()), parts);
    }

    /// <summary>The facts of the load that a pointer names.</summary>
    public static async ValueTask<FactSet> ReadAsync(ICypherRunner runner, GraphPointer pointer, CancellationToken cancellationToken)
    {
        using MemoryStream packed = new();
        int found = 0;
        for (int from = 0; from < pointer.FactParts; from += PartsARead)
        {
            CypherStatement statement = new(
                Read, new Dictionary<string, object?> { ["load"] = pointer.Load, ["from"] = from, ["to"] = from + PartsARead });
            foreach (CypherValue[] row in (await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false)).Rows)
            {
                packed.Write(Convert.FromBase64String(row[0].AsText()));
                found++;
            }
        }

        packed.Position = 0;
        return found == pointer.FactParts ? await UnpackAsync(packed, cancellationToken).ConfigureAwait(false) : throw Neo4jErrors.Replaced();
    }

    private static byte[][] Lines(FactSet facts)
    {
        IEnumerable<FactLine> all =
        [
            .. facts.Notes.Select(note => new FactLine(Note: note)),
            .. facts.Pages.Select(page => new FactLine(Page: page)),
            .. facts.Areas.Select(area => new FactLine(Area: area)),
            .. facts.Topics.Select(topic => new FactLine(Topic: topic)),
        ];
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = FactLines.Writer(buffer);
        return [.. all.Select(fact =>
        {
            buffer.ResetWrittenCount();
            FactLines.Write(writer, buffer, fact);
            return buffer.WrittenSpan.ToArray();
        })];
    }

    private static async ValueTask<FactSet> UnpackAsync(Stream packed, CancellationToken cancellationToken)
    {
        FactCollector collector = new();
        try
        {
            using GZipStream gzip = new(packed, CompressionMode.Decompress);
            LineReader lines = new(gzip, longest: int.MaxValue / 2);
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                collector.Add(FactLines.TryRead(line.Span, collector.Texts, out FactLine fact, out string reason)
                    ? fact
                    : throw new InvalidDataException(reason));
            }

            return collector.ToFacts();
        }
        catch (InvalidDataException exception)
        {
            throw Neo4jErrors.FactsUnreadable(exception);
        }
    }
}
