using System.Text.Json;
using System.Text.Json.Nodes;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Clients;

public sealed class NotebookTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly string s_notebook = Path.Combine(Repository.Root, "docs", "notebooks", "exploring.ipynb");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_outputs_of_the_notebook_are_those_of_a_run_today()
    {
        string anew = await Tool.NotebookAsync(s_notebook, server.Running.Address);
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            await File.WriteAllTextAsync(s_notebook, anew.TrimEnd() + "\n", Token);
        }

        string[] kept = Outputs(await File.ReadAllTextAsync(s_notebook, Token));
        string[] today = Outputs(anew);

        kept.ShouldBe(today, "PAPERNOTES_REWRITE=1 runs the notebook and keeps its outputs.");
        today.Count(output => output.Contains("image/png", StringComparison.Ordinal)).ShouldBe(3);
    }

    // Texts and tables are compared to the letter; of a drawing that it is there, since pixels hang on fonts.
    private static string[] Outputs(string notebook) =>
    [
        .. JsonNode.Parse(notebook)!["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []).Select(output =>
        {
            if (output!["data"]?["image/png"] is not null)
            {
                output["data"]!["image/png"] = "";
            }

            return output.ToJsonString(JsonSerializerOptions.Web);
        }),
    ];
}
