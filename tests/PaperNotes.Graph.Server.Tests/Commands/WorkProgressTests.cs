using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class WorkProgressTests
{
    [Fact]
    public async Task A_log_gets_no_line_twice_in_a_row()
    {
        Queue<string> steps = new([
            "reading", "writing edges 5 of 5", "writing edges 5 of 5", "writing edges 5 of 5", "counting what was written",
        ]);
        TaskCompletionSource work = new();
        using StringWriter error = new() { NewLine = "\n" };

        await WorkProgress.LinesAsync(Look, work.Task, error, TimeSpan.FromMilliseconds(1));

        string[] lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => line[(line.IndexOf(':') + 2)..]).ShouldBe(["reading", "writing edges 5 of 5", "counting what was written"]);
        lines.ShouldAllBe(line => line.Contains(" s: "));

        WorkState Look(TimeSpan elapsed)
        {
            string step = steps.Dequeue();
            if (steps.Count == 0)
            {
                work.SetResult();
            }

            return new WorkState(step, null);
        }
    }
}
