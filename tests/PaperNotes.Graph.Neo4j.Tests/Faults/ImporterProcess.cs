using System.Diagnostics;
using System.Globalization;
using PaperNotes.Graph.Neo4j.Tests.Loading;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

/// <summary>
/// An import in a process of its own, which can be killed: this executable once more, which then runs
/// <see cref="ImportToKill"/>. It says on its output how far it is.
/// </summary>
internal sealed class ImporterProcess : IDisposable
{
    public const string Variable = "PAPERNOTES_TEST_IMPORTER";
    public const string Step = "#step";
    public const string Written = "#written";

    private readonly Process _process;

    private ImporterProcess(Process process) => _process = process;

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    public static ImporterProcess Start(LoadedGraph graph, int number, int papers)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Variable] = string.Join(
            '\n',
            graph.Options.Uri,
            graph.Options.Password,
            graph.Options.Graph,
            number.ToString(CultureInfo.InvariantCulture),
            papers.ToString(CultureInfo.InvariantCulture)
        );
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new ImporterProcess(process);
    }

    /// <summary>Waits for so many steps, or for the end; returns whether the import came to its end.</summary>
    public async Task<bool> FollowAsync(int steps, CancellationToken cancellationToken)
    {
        for (int seen = 0; seen < steps;)
        {
            string? line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            if (line is null or Written)
            {
                return line is Written;
            }

            seen += line == Step ? 1 : 0;
        }

        return false;
    }

    /// <summary>kill -STOP: it lives, but does nothing more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using Process kill = Process.Start("kill", ["-STOP", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
