using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>
/// <c>papernotes serve</c> as a process of its own, from a copy of the program without the files of the web that the build
/// fetches.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Listening on ";

    private readonly Process process;
    private readonly DirectoryInfo program;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Task _reading;

    private ServerProcess(Process process, DirectoryInfo program, Uri address)
    {
        (this.process, this.program) = (process, program);
        Client = new HttpClient { BaseAddress = address };
        _reading = ReadLinesAsync();
    }

    /// <summary>The number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has not ended.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>What it has printed since it listens.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it on a free port and returns once it listens.</summary>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartAsync([], arguments);

    /// <summary>Starts it with some environment variables.</summary>
    public static Task<ServerProcess> StartAsync(params (string Name, string Value)[] variables) => StartAsync(variables, []);

    private static async Task<ServerProcess> StartAsync((string Name, string Value)[] variables, string[] arguments)
    {
        DirectoryInfo program = Directory.CreateTempSubdirectory("papernotes-program-");
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(program.FullName, Path.GetFileName(file)));
        }

        ProcessStartInfo start = new(
            "dotnet", [Path.Combine(program.FullName, "papernotes.dll"), "serve", "--urls", $"http://{IPAddress.Loopback}:0", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            int found = line.IndexOf(Listening, StringComparison.Ordinal);
            if (found >= 0)
            {
                return new ServerProcess(process, program, new Uri(line[(found + Listening.Length)..line.IndexOf(';', found)]));
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public void Terminate()
    {
        using Process signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        signal.WaitForExit();
    }

    /// <summary>Waits for its end, and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _reading;
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        await _reading;
        process.Dispose();
        program.Delete(recursive: true);
    }

    // Who does not read stops a process that prints.
    private async Task ReadLinesAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
        }
    }
}
