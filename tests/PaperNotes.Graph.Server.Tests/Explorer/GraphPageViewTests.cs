using System.Text.Encodings.Web;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Explorer;

public sealed class GraphPageViewTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task No_view_has_a_serious_fault_of_access_or_is_wider_than_the_screen_in_light_or_dark()
    {
        BrowserReport seen = await BrowserReport.RunAsync("views.mjs", server.Running.Address);

        seen["violations"].ShouldBeEmpty();
        seen["wide"].ShouldBeEmpty();
        seen.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_screenshots_of_the_documents_are_made_where_asked_for()
    {
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") != "1")
        {
            Assert.Skip("PAPERNOTES_REWRITE=1 makes the screenshots in docs/images anew.");
        }

        string folder = Path.Combine(Repository.Root, "docs", "images");
        BrowserReport seen = await BrowserReport.RunAsync("views.mjs", server.Running.Address, folder);

        seen["wide"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Titles_that_are_hostile_or_endless_do_no_harm()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-page-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "facts.jsonl"), HostileFacts(), TestContext.Current.CancellationToken);
            await using RunningServer hostile = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));

            BrowserReport seen = await BrowserReport.RunAsync("hostile.mjs", hostile.Address);

            seen["titles"].ShouldContain(Image);
            seen["run"].ShouldBeEmpty();
            seen["wide"].ShouldBeEmpty();
            seen.ShouldBeQuiet();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const string Image = "<img src=x onerror=\"window.hacked = 1; alert(1)\">";

    private static string HostileFacts()
    {
        JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string[] titles =
        [
            Image,
            new string('W', 5000),
            string.Concat(Enumerable.Repeat("endless words ", 360)),
            "{@html '<script>hacked=1</script>'} {{7*7}}",
            "\u202Ereversed \u0645\u0631\u062D\u0628\u0627",
        ];
        IEnumerable<string> lines = titles.Select(
            (title, at) =>
                JsonSerializer.Serialize(
                    new
                    {
                        slug = $"paper-{at}",
                        title,
                        venue = "ACL2025",
                        area = "one",
                        summary = title,
                        methods = (string[])[Image, "Shared"],
                        keywords = (string[])[new string('k', 300)],
                    },
                    options));
        return string.Join('\n', lines) + "\n";
    }
}
