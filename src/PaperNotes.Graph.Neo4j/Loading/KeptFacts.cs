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
        byte[] lines = JsonSerializer.SerializeToUtf8Bytes(facts);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(lines);
        }

        string[] parts = [.. packed.ToArray().Chunk(PartBytes).Select(Convert.ToBase64String)];
        return new KeptFacts(Convert.ToHexStringLower(SHA256.HashData(lines)), parts);
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

        return found == pointer.FactParts ? Unpack(packed) : throw Neo4jErrors.Replaced();
    }

    private static FactSet Unpack(MemoryStream packed)
    {
        packed.Position = 0;
        try
        {
            using GZipStream gzip = new(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<FactSet>(gzip) ?? FactSet.Empty;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw Neo4jErrors.FactsUnreadable(exception);
        }
    }
}
