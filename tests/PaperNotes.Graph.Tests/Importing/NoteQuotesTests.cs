using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>What is quoted of notes, and what is not.</summary>
public sealed class NoteQuotesTests : IDisposable
{
    private const string Note = "# A title\n\n| QuxNet | 81.2 |\r\n";

    private readonly string _root = Directory.CreateTempSubdirectory("quotes").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_line_is_quoted_without_blanks_around_it()
    {
        string hash = Write("notes/docs/a.md", Note);

        NoteQuotes quotes = new(Path.Combine(_root, "notes"));

        quotes.Quote("docs/a.md", hash, 3).ShouldBe("| QuxNet | 81.2 |");
        quotes.Quote("docs/a.md", hash, 3).ShouldBe("| QuxNet | 81.2 |");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void A_line_that_is_not_there_or_empty_is_not_quoted(int line) =>
        new NoteQuotes(Path.Combine(_root, "notes")).Quote("a.md", Write("notes/a.md", Note), line).ShouldBeNull();

    [Fact]
    public void A_file_that_changed_is_not_quoted_nor_one_that_is_gone()
    {
        string hash = Write("notes/a.md", Note);
        NoteQuotes quotes = new(Path.Combine(_root, "notes"));
        quotes.Quote("a.md", hash, 1).ShouldBe("# A title");

        Write("notes/a.md", Note + "more");
        string? changed = quotes.Quote("a.md", hash, 1);
        File.Delete(Path.Combine(_root, "notes", "a.md"));
        string? gone = quotes.Quote("a.md", hash, 1);

        changed.ShouldBeNull();
        gone.ShouldBeNull();
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("docs/../../secret.md")]
    [InlineData("/secret.md")]
    [InlineData("./secret.md")]
    [InlineData("docs//a.md")]
    [InlineData("docs\\..\\..\\secret.md")]
    [InlineData("link.md")]
    [InlineData("out/secret.md")]
    [InlineData("docs")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_outside_of_the_folder_is_read_and_no_link_is_followed(string? path)
    {
        string hash = Write("secret.md", Note);
        Directory.CreateDirectory(Path.Combine(_root, "notes", "docs"));
        File.CreateSymbolicLink(Path.Combine(_root, "notes", "link.md"), Path.Combine(_root, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "notes", "out"), _root);

        new NoteQuotes(Path.Combine(_root, "notes")).Quote(path, hash, 1).ShouldBeNull();
    }

    [Fact]
    public void A_long_line_is_cut_between_characters()
    {
        string hash = Write("notes/a.md", new string('a', NoteQuotes.Longest - 1) + "😀 tail");

        string? quote = new NoteQuotes(Path.Combine(_root, "notes")).Quote("a.md", hash, 1);

        quote.ShouldBe(new string('a', NoteQuotes.Longest - 1) + "…");
    }

    [Fact]
    public void Without_a_folder_or_a_hash_nothing_is_quoted()
    {
        string hash = Write("notes/a.md", Note);

        new NoteQuotes(null).Quote("a.md", hash, 1).ShouldBeNull();
        new NoteQuotes(Path.Combine(_root, "notes")).Quote("a.md", null, 1).ShouldBeNull();
    }

    private string Write(string path, string text)
    {
        string file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
