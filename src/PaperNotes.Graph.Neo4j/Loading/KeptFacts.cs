using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The facts a graph was built from, as they are kept beside it: compressed, in parts. They are packed when they are asked for, so
/// that of a large graph never more than one part is held. Thread-safe.
/// </summary>
internal sealed class KeptFacts
{
    private const int PartBytes = 96 * 1024;
    private const int PartsARead = 16;

    private const string Read = """
        MATCH (f:Facts {load: $load})
        WHERE $from <= f.part < $to
        RETURN f.lines ORDER BY f.part
        """;

    private readonly FactSet _facts;

    private KeptFacts(FactSet facts, string hash, int count) => (_facts, Hash, Count) = (facts, hash, count);

    /// <summary>Equal for equal facts, in whatever order they come.</summary>
    public string Hash { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Packs the facts once, to know their hash and how many parts they make.</summary>
    public static KeptFacts Of(FactSet facts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = Pack(facts, hash).Count();
        return new KeptFacts(facts, Convert.ToHexStringLower(hash.GetHashAndReset()), count);
    }

    /// <summary>Base64 of one compressed stream, cut.</summary>
    public IEnumerable<string> Parts() => Pack(_facts, hash: null).Select(Convert.ToBase64String);

    /// <summary>The pointer to a load of the graph that was built from these facts.</summary>
    public GraphPointer PointerTo(int load, GraphContent content, TimeSpan keptFor) => new(load, content.StatsIn(Pointers.Store))
    {
        KeptFor = keptFor,
        Facts = Hash,
        FactParts = Count,
    };

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
        return found == pointer.FactParts
            ? await UnpackAsync(packed, pointer.Facts, cancellationToken).ConfigureAwait(false)
            : throw Neo4jErrors.Replaced();
    }

    private static IEnumerable<byte[]> Pack(FactSet facts, IncrementalHash? hash)
    {
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter writer = FactLines.Writer(line);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (FactLine fact in FactFile.Ordered(facts))
            {
                line.ResetWrittenCount();
                FactLines.Write(writer, line, fact);
                hash?.AppendData(line.WrittenSpan);
                gzip.Write(line.WrittenSpan);
                while (packed.Length >= PartBytes)
                {
                    yield return Cut(packed);
                }
            }
        }

        while (packed.Length > 0)
        {
            yield return Cut(packed);
        }
    }

    // The first bytes of what is packed; the others move up.
    private static byte[] Cut(MemoryStream packed)
    {
        int length = (int)Math.Min(PartBytes, packed.Length);
        Span<byte> all = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        byte[] part = all[..length].ToArray();
        all[length..].CopyTo(all);
        packed.SetLength(all.Length - length);
        packed.Position = packed.Length;
        return part;
    }

    private static async ValueTask<FactSet> UnpackAsync(Stream packed, string expected, CancellationToken cancellationToken)
    {
        FactCollector collector = new();
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            using GZipStream gzip = new(packed, CompressionMode.Decompress);
            // Earlier versions kept lines that are longer than lines may be now.
            LineReader lines = new(gzip, longest: int.MaxValue / 2);
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                hash.AppendData(line.Span);
                hash.AppendData("\n"u8);
                collector.Add(FactLines.TryRead(line.Span, collector.Texts, out FactLine fact, out string reason)
                    ? fact
                    : throw new InvalidDataException($"line {lines.Number}: {reason}"));
            }

            if (Convert.ToHexStringLower(hash.GetHashAndReset()) != expected)
            {
                throw new InvalidDataException("they are not all that was written");
            }

            return collector.ToFacts();
        }
        catch (InvalidDataException exception)
        {
            throw Neo4jErrors.FactsUnreadable(exception);
        }
    }
}
