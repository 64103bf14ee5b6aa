using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>Where notes are shown, and what they were read from.</summary>
public sealed class NoteAddressTests : IDisposable
{
    private readonly SourceFolder _sources = new();

    public void Dispose() => _sources.Dispose();

    [Theory]
    [InlineData(
        "mkdocs.yml", "site_name: Notes\nsite_url: https://notes.example.org/zh\n", "https://notes.example.org/zh/ACL2025/llm_nlp/one/")]
    [InlineData(
        "mkdocs.yml",
        "site_url: 'https://notes.example.org/'\nuse_directory_urls: false\n",
        "https://notes.example.org/ACL2025/llm_nlp/one.html")]
    [InlineData("mkdocs.yml", "site_name: Notes\n", null)]
    [InlineData("mkdocs.yml", "site_url: javascript:alert(1)\n", null)]
    [InlineData(
        "docusaurus.config.js",
        "module.exports = {\n  url: 'https://notes.example.org',\n  baseUrl: '/zh/',\n};\n",
        "https://notes.example.org/zh/docs/ACL2025/llm_nlp/one")]
    [InlineData(
        "docs/.vitepress/config.mts",
        "export default {\n  base: '/zh/',\n  sitemap: { hostname: 'https://notes.example.org' },\n}\n",
        "https://notes.example.org/zh/ACL2025/llm_nlp/one.html")]
    [InlineData(
        "_config.yml",
        "url: \"https://notes.example.org\"\nbaseurl: \"/zh\"\n",
        "https://notes.example.org/zh/docs/ACL2025/llm_nlp/one.html")]
    public async Task The_configuration_of_a_checkout_says_where_its_notes_are_shown(string file, string config, string? address)
    {
        _sources.Write(file, config);
        _sources.Write("docs/ACL2025/llm_nlp/one.md", "# One\n\n**会议**: ACL 2025\n");

        (await ImportAsync()).NoteUrl.ShouldBe(address);
    }

    [Fact]
    public async Task The_pages_of_hugo_stand_below_its_folder_of_content()
    {
        _sources.Write("hugo.toml", "baseURL = 'https://notes.example.org/'\n");
        _sources.Write("content/ACL2025/llm_nlp/one.md", "# One\n\n**会议**: ACL 2025\n");

        (await ImportAsync()).NoteUrl.ShouldBe("https://notes.example.org/ACL2025/llm_nlp/one/");
    }

    [Fact]
    public async Task An_address_that_is_given_goes_before_the_configuration()
    {
        _sources.Write("mkdocs.yml", "site_url: https://notes.example.org/\n");
        _sources.Write("docs/ACL2025/llm_nlp/one two.md", "# One\n\n**会议**: ACL 2025\n");

        (await ImportAsync("https://other.example.org/x")).NoteUrl.ShouldBe("https://other.example.org/x/ACL2025/llm_nlp/one%20two/");
    }

    [Fact]
    public async Task Below_a_folder_of_a_repository_a_note_has_the_address_of_its_file()
    {
        _sources.Write("docs/ACL2025/llm_nlp/one two.md", "# One\n\n**会议**: ACL 2025\n");

        (await ImportAsync("https://github.com/someone/notes/blob/2faf8a0/docs")).NoteUrl
            .ShouldBe("https://github.com/someone/notes/blob/2faf8a0/docs/ACL2025/llm_nlp/one%20two.md");
    }

    [Fact]
    public async Task A_note_keeps_its_path_in_the_source_the_commit_and_the_hash_of_its_bytes()
    {
        string commit = new('a', 40);
        _sources.Write(".git/HEAD", "ref: refs/heads/main\n");
        _sources.Write(".git/refs/heads/main", commit + "\n");
        _sources.Write("docs/ACL2025/llm_nlp/one.md", "# One\n\n**会议**: ACL 2025\n");

        NoteFacts note = await ImportAsync();

        (note.Path, note.Revision).ShouldBe(("docs/ACL2025/llm_nlp/one.md", commit));
        note.Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("# One\n\n**会议**: ACL 2025\n"u8)));
    }

    private async Task<NoteFacts> ImportAsync(string? site = null)
    {
        ReadSources read = await Reader.ReadAsync(_sources.Root);
        return ImportPlan.Of(new ImportRequest { Paths = [_sources.Root], Site = site }, read, FactSet.Empty).Facts.Notes.Single();
    }
}
