using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Server.Configuration;

namespace PaperNotes.Graph.Server.Documents;

/// <summary>
/// Reads a folder of documents: <c>.graphql</c> and <c>.gql</c> files, each named by its path without the ending (<c>page/home.graphql</c>
/// is <c>page.home</c>), and <c>.json</c> manifests as the Relay compiler and graphql-codegen write them (<c>{"id": "text"}</c>) or
/// Apollo's tool does (<c>{"format": "apollo-persisted-query-manifest", "operations": [{"id": …, "body": …}]}</c>).
/// </summary>
internal static class DocumentFiles
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder of the documents that come with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "operations");

    /// <summary>The documents of a folder and those below it, in the order of their paths.</summary>
    public static IReadOnlyList<StoredDocument> Read(string folder)
    {
        string[] files = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : throw StartErrors.DocumentsMissing(folder);
        return [.. files.SelectMany(file => ReadFile(folder, file))];
    }

    private static List<StoredDocument> ReadFile(string folder, string file)
    {
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".GRAPHQL" or ".GQL":
                string name = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '.');
                return [new StoredDocument(name, TextOf(file), file)];
            case ".JSON":
                return ReadManifest(file);
            default:
                return [];
        }
    }

    private static List<StoredDocument> ReadManifest(string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(TextOf(file));
            return [.. Entries(json.RootElement).Select(entry => new StoredDocument(entry.Id!, entry.Text!, file))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw StartErrors.DocumentFileWrong(file, "it is no manifest: an object of ids and texts, or one of Apollo's");
        }
    }

    private static IEnumerable<(string? Id, string? Text)> Entries(JsonElement manifest) =>
        manifest.TryGetProperty("format", out JsonElement format)
        && format.ValueKind == JsonValueKind.String
        && format.ValueEquals(ApolloFormat)
            ? manifest
                .GetProperty("operations")
                .EnumerateArray()
                .Select(entry => (Text(entry.GetProperty("id")), Text(entry.GetProperty("body"))))
            : manifest.EnumerateObject().Select(entry => ((string?)entry.Name, Text(entry.Value)));

    private static string? Text(JsonElement value) => value.GetString() ?? throw new JsonException();

    private static string TextOf(string file)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return s_utf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw StartErrors.DocumentFileWrong(file, exception is DecoderFallbackException ? "it is not UTF-8" : exception.Message);
        }
    }
}
