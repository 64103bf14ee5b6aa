using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Server.Configuration;

namespace PaperNotes.Graph.Server.Documents;

/// <summary>
/// The documents that are there from the start, by their ids: the SHA-256 of the text, with <c>sha256:</c> before it or without, and
/// the id of a manifest or the name of a file. Read-only; thread-safe.
/// </summary>
internal sealed class StoredDocuments
{
    private const string Prefix = "sha256:";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private StoredDocuments(int count) => Count = count;

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>
    /// Those that come with the program, and those of a folder, where one is named: of two with one id the folder's. Throws where
    /// the folder cannot be read, or uses one id for two texts.
    /// </summary>
    public static StoredDocuments Read(string shipped, string? folder)
    {
        IReadOnlyList<StoredDocument> own = folder is null ? [] : DocumentFiles.Read(folder);
        IReadOnlyList<StoredDocument> all = [.. Directory.Exists(shipped) ? DocumentFiles.Read(shipped) : [], .. own];
        StoredDocuments documents = new(all.Select(document => document.Text).Distinct(StringComparer.Ordinal).Count());
        foreach (StoredDocument document in all)
        {
            documents._texts[HashOf(document.Text)] = document.Text;
            documents._texts[document.Id] = document.Text;
        }

        // An id of a folder that came twice has lost one of its texts.
        foreach (StoredDocument document in own)
        {
            if (documents._texts[document.Id] != document.Text)
            {
                throw StartErrors.DocumentTwice(document.Id, document.File);
            }
        }

        return documents;
    }

    /// <summary>The text of a document; null where there is none of that id.</summary>
    public string? Find(string id) => _texts.GetValueOrDefault(id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id);

    /// <summary>The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One document of a file, and what that file calls it.</summary>
internal sealed record StoredDocument(string Id, string Text, string File);
