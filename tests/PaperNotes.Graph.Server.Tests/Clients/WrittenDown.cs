using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Clients;

/// <summary>What the examples print, in examples/expected; PAPERNOTES_REWRITE=1 writes it anew.</summary>
internal static class WrittenDown
{
    /// <summary>Holds what an example printed to its file.</summary>
    public static async Task ShouldBeAsync(string printed, string example)
    {
        string file = Path.Combine(Repository.Root, "examples", "expected", $"{example}.txt");
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            await File.WriteAllTextAsync(file, printed, TestContext.Current.CancellationToken);
        }

        printed.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "PAPERNOTES_REWRITE=1 writes it anew.");
    }
}
