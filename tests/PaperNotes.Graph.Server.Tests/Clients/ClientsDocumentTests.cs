using System.Text;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Clients;

/// <summary>The snippets of docs/clients.md are the files of examples, which other tests run.</summary>
public sealed partial class ClientsDocumentTests
{
    private static readonly string s_document = Path.Combine(Repository.Root, "docs", "clients.md");

    [Fact]
    public async Task Every_snippet_is_the_file_that_it_names()
    {
        string written = await File.ReadAllTextAsync(s_document, TestContext.Current.CancellationToken);

        string anew = Snippet().Replace(written, snippet => $"{snippet.Groups["head"].Value}{TextOf(snippet.Groups["file"].Value)}```");
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            await File.WriteAllTextAsync(s_document, anew, new UTF8Encoding(false), TestContext.Current.CancellationToken);
            written = anew;
        }

        written.ShouldBe(anew, "PAPERNOTES_REWRITE=1 writes it anew.");
        Fence()
            .Count(written)
            .ShouldBe(Snippet().Count(written), "A snippet names no file: give the file of examples on the line above it.");
    }

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(Repository.Root, "examples", file)).TrimEnd('\n') + "\n";

    // [file](../examples/FILE), anything up to the end of the line, and the snippet.
    [GeneratedRegex(
        @"(?<head>\(\.\./examples/(?<file>[^)]+)\)[^\n]*\n```[a-z]+\n).*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();

    [GeneratedRegex("^```[a-z]+$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
