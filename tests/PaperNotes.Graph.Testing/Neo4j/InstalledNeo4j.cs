using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PaperNotes.Graph.Testing.Neo4j;

/// <summary>
/// A private server of an ordinary installation: settings, data and logs in a temporary folder, free ports, a process group of
/// its own that ends with the tests, however they end.
/// </summary>
public sealed class InstalledNeo4j : INeo4jInstance
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly string _home;
    private readonly string _folder = Directory.CreateTempSubdirectory("papernotes-neo4j-").FullName;
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();
    private Process? _process;

    private InstalledNeo4j(string home) => _home = home;

    /// <inheritdoc/>
    public string Uri => $"http://127.0.0.1:{_http.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where it speaks Bolt.</summary>
    public string Bolt => $"neo4j://127.0.0.1:{_bolt.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    public string User => "neo4j";

    /// <inheritdoc/>
    public string Password => "paper-notes";

    /// <summary>Starts a server and waits until it answers; first, where something is to be made before there is a database.</summary>
    public static async Task<InstalledNeo4j> StartAsync(string home, Func<InstalledNeo4j, Task>? first = null)
    {
        InstalledNeo4j server = new(home);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Kill();
        try
        {
            await server.SetUpAsync();
            await (first?.Invoke(server) ?? Task.CompletedTask);
            await server.StartAsync();
            return server;
        }
        catch
        {
            server.Kill();
            throw;
        }
    }

    /// <summary>Starts the server again on the same ports and data, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        ProcessStartInfo start = Command(OperatingSystem.IsLinux() ? "setsid" : Neo4j);
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add(Neo4j);
        }

        start.ArgumentList.Add("console");
        _process = Process.Start(start)!;
        Drain(_process, Path.Combine(_folder, "logs", "console.log"));
        Watch(_process.Id);
        using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < s_patience; await Task.Delay(50))
        {
            if (_process.HasExited)
            {
                break;
            }

            try
            {
                using HttpResponseMessage response = await http.GetAsync(Uri);
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
        }

        string log = Path.Combine(_folder, "logs", "console.log");
        throw new InvalidOperationException($"Neo4j did not start:\n{(File.Exists(log) ? await File.ReadAllTextAsync(log) : "no log")}");
    }

    /// <summary>Runs <c>neo4j-admin</c> on the server, which must not run for most that it does.</summary>
    public async Task AdminAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = Command(Path.Combine(_home, "bin", "neo4j-admin"));
        start.WorkingDirectory = folder;
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process admin = Process.Start(start)!;
        string log = Path.Combine(_folder, "logs", "admin.log");
        Drain(admin, log);
        await admin.WaitForExitAsync().WaitAsync(s_patience);
        if (admin.ExitCode != 0)
        {
            throw new InvalidOperationException(await File.ReadAllTextAsync(log));
        }
    }

    /// <summary>Ends the server as an operator does.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            Signal("TERM", process.Id.ToString(CultureInfo.InvariantCulture));
            await process.WaitForExitAsync().WaitAsync(s_patience);
        }
    }

    /// <summary>Ends the server at once (kill -9), with whatever it started.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false } process)
        {
            if (OperatingSystem.IsLinux())
            {
                Signal("KILL", $"-{process.Id.ToString(CultureInfo.InvariantCulture)}");
            }
            else
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit(10_000);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // The data is thrown away: no need to let it write a checkpoint.
        Kill();
        _process?.Dispose();
        _process = null;
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Neo4j => Path.Combine(_home, "bin", "neo4j");

    private async Task SetUpAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "conf"));
        string[] folders = ["data", "logs", "run", "import", "plugins"];
        foreach (string name in folders)
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
        }

        await File.WriteAllLinesAsync(Path.Combine(_folder, "conf", "neo4j.conf"), [
            .. folders.Select(name => $"server.directories.{name}={Path.Combine(_folder, name)}"),
            $"server.http.listen_address=127.0.0.1:{_http}",
            $"server.bolt.listen_address=127.0.0.1:{_bolt}",
            "server.https.enabled=false",
            // Killed importers leave transactions open; the next import waits for their end, 30 seconds by default.
            "server.queryapi.transaction_idle_timeout=3s",
            "server.memory.heap.initial_size=256m",
            "server.memory.heap.max_size=1g",
            "server.memory.pagecache.size=256m",
            "dbms.usage_report.enabled=false",
        ]);
        await AdminAsync(_folder, "dbms", "set-initial-password", Password);
    }

    private ProcessStartInfo Command(string file) => new(file)
    {
        WorkingDirectory = _folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["NEO4J_HOME"] = _home, ["NEO4J_CONF"] = Path.Combine(_folder, "conf"), ["HEAP_SIZE"] = "1g" },
    };

    private static void Drain(Process process, string log)
    {
        DataReceivedEventHandler write = (_, line) =>
        {
            lock (process)
            {
                File.AppendAllText(log, line.Data + "\n");
            }
        };
        process.OutputDataReceived += write;
        process.ErrorDataReceived += write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    // kill -9 of the tests runs no handler here: a shell of its own session waits for that and ends the group of the server
    // (without "--", which the kill of dash does not know).
    private void Watch(int server)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        const string script =
            "while kill -0 \"$2\" 2>/dev/null; do kill -0 \"$1\" 2>/dev/null || { kill -9 \"-$2\"; rm -rf \"$3\"; break; }; sleep 1; done";
        ProcessStartInfo watch = new("setsid") { UseShellExecute = false };
        foreach (string argument in (string[])["sh", "-c", script + " >/dev/null 2>&1 </dev/null", "watch",
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture), server.ToString(CultureInfo.InvariantCulture), _folder])
        {
            watch.ArgumentList.Add(argument);
        }

        Process.Start(watch)?.Dispose();
    }

    private static void Signal(string name, string target)
    {
        using Process? kill = Process.Start("kill", [$"-{name}", "--", target]);
        kill?.WaitForExit(5_000);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
