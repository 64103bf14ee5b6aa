using System.Diagnostics;
using System.Net;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary><c>papernotes serve</c> as a process of its own, whose processor time and memory can be read.</summary>
public sealed class MeasuredServer : IAsyncDisposable
{
    private const string Listening = "Listening on ";

    private readonly Process process;
    private readonly Task reading;

    private MeasuredServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
        // A pipe that nobody reads fills, and the program would wait for it.
        reading = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>The processor time it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory it has, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it over a data folder, the seed where none is given, and returns once it listens.</summary>
    public static async Task<MeasuredServer> StartAsync(string? data, params (string Limit, string Value)[] limits)
    {
        ProcessStartInfo start = new(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "papernotes.dll"),
                "serve",
                "--urls",
                $"http://{IPAddress.Loopback}:0",
                "--data",
                data ?? Seed.Folder,
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        foreach ((string limit, string value) in limits)
        {
            start.Environment[$"PaperNotes__Limits__{limit}"] = value;
        }

        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            int found = line.IndexOf(Listening, StringComparison.Ordinal);
            if (found >= 0)
            {
                return new MeasuredServer(process, new Uri(line[(found + Listening.Length)..line.IndexOf(';', found)]));
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }
}
