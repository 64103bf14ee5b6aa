using System.CommandLine;
using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class CommandActionsTests
{
    [Fact]
    public async Task A_command_begins_when_signals_are_listened_to()
    {
        using ManualResetEventSlim isListening = new();
        Command command = new("work");
        // Where it began before, this would wait for what comes after it.
        command.Does((_, cancellationToken) => Task.FromResult(isListening.Wait(TimeSpan.FromSeconds(20), cancellationToken) ? 0 : 1));

        Task<int> run = new RootCommand { command }.Parse("work").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        isListening.Set();

        (await run).ShouldBe(0);
    }

    [Fact]
    public void All_commands_are_run_so() =>
        Directory
            .EnumerateFiles(Path.Combine(Testing.Repository.Root, "src", "PaperNotes.Graph.Server"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("SetAction(", StringComparison.Ordinal)
            )
            .Select(Path.GetFileName)
            .ShouldBe(["CommandActions.cs"]);
}
