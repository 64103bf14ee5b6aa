using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Exporting;

namespace PaperNotes.Graph.Server.Tests.Explorer;

/// <summary>What a script of the browser folder saw on the graph page.</summary>
internal sealed class BrowserReport
{
    private readonly JsonElement _seen;

    private BrowserReport(JsonElement seen) => _seen = seen;

    /// <summary>Runs a script against a server.</summary>
    public static async Task<BrowserReport> RunAsync(string script, Uri server, params string[] arguments)
    {
        string output = await Tool.NodeAsync("browser", script, [Tool.Chromium(), server.ToString(), .. arguments]);
        return new BrowserReport(JsonDocument.Parse(output, default).RootElement);
    }

    /// <summary>One list of the report.</summary>
    public IEnumerable<string> this[string name] => _seen.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    /// <summary>What came of one thing that people do.</summary>
    public string Result(string deed) => _seen.GetProperty("results").GetProperty(deed).GetString()!;

    /// <summary>Nothing left the origin, was logged as an error or broke the policy.</summary>
    public void ShouldBeQuiet()
    {
        foreach (string name in (string[])["foreign", "console", "policy", "failed"])
        {
            this[name].ShouldBeEmpty(name);
        }
    }
}
