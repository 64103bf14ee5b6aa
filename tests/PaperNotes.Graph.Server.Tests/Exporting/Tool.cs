using System.Diagnostics;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>Runs the programs that users read answers with; a test skips by name where one is not installed.</summary>
internal static class Tool
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests");
    private static readonly string Examples = Path.Combine(Repository.Root, "examples");
    private static readonly string Scripts = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "exports");

    /// <summary>What NetworkX reads of graph files: a line of JSON each.</summary>
    public static async Task<string[]> NetworkXAsync(params string[] files)
    {
        string python = await PythonAsync("networkx");
        return (await RunAsync(python, [Path.Combine(Scripts, "graphs.py"), .. files])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What lines of Python that use pandas print, run in a folder.</summary>
    public static async Task<string> PandasAsync(string folder, string lines) =>
        await RunAsync(await PythonAsync("pandas"), ["-c", $"import os, sys\nos.chdir(sys.argv[1])\n{lines}", folder]);

    /// <summary>The types and rows that DuckDB reads of a Parquet file, as a JSON object.</summary>
    public static Task<string> DuckDbAsync(string file) => ScriptAsync("rows.mjs", file);

    /// <summary>The rows that DuckDB gives for a query run in a folder, as a JSON array of arrays.</summary>
    public static Task<string> DuckDbRowsAsync(string folder, string query) => ScriptAsync("query.mjs", folder, query);

    /// <summary>What cytoscape and graphology read of graph files: a line of JSON each.</summary>
    public static async Task<string[]> JavaScriptAsync(params string[] files) =>
        (await ScriptAsync("graphs.mjs", files)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What hyparquet reads of the Parquet file at an address, in parts.</summary>
    public static Task<string> HyparquetAsync(Uri address) => ScriptAsync("address.mjs", address.ToString());

    private static async Task<string> ScriptAsync(string script, params string[] arguments)
    {
        await InstallAsync(Scripts);
        return await RunAsync("node", [Path.Combine(Scripts, script), .. arguments]);
    }

    /// <summary>What a script of a folder of these tests prints; its packages are installed where they are not yet.</summary>
    public static async Task<string> NodeAsync(string folder, string script, params string[] arguments)
    {
        string path = Path.Combine(Tests, folder);
        await InstallAsync(path);
        return await RunAsync("node", [Path.Combine(path, script), .. arguments]);
    }

    /// <summary>Installs the packages of <c>examples</c> where they are not yet.</summary>
    public static Task InstallExamplesAsync() => InstallAsync(Examples);

    /// <summary>What a script of <c>examples/package.json</c> prints that asks a server.</summary>
    public static Task<string> ExampleAsync(string script, Uri server) =>
        RunAsync("npm", ["run", "--silent", "--prefix", Examples, script], Of(server));

    /// <summary>What a Python program of <c>examples</c> prints that asks a server with pandas.</summary>
    public static async Task<string> PythonExampleAsync(string program, Uri server) =>
        await RunAsync(await PythonAsync("pandas"), [Path.Combine(Examples, program)], Of(server));

    /// <summary>A notebook as it is after a run of all its cells against a server, as JSON.</summary>
    public static async Task<string> NotebookAsync(string notebook, Uri server)
    {
        foreach (string package in (string[])["pandas", "networkx", "matplotlib", "ipykernel"])
        {
            await PythonAsync(package);
        }

        return await RunAsync(
            await PythonAsync("nbconvert"),
            [
                "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.record_timing=False", "--stdout",
                "--log-level", "ERROR", notebook,
            ],
            Of(server));
    }

    // The variable by which the examples are told where the server is.
    private static (string Name, string Value)[] Of(Uri server) => [("PAPERNOTES_URL", server.ToString().TrimEnd('/'))];

    private static async Task InstallAsync(string folder)
    {
        if (await TryAsync("node", "--version") is null)
        {
            Missing<string>("node", "Node.js is not installed.");
        }

        await NodePackages.InstallAsync(folder);
    }

    /// <summary>The Chromium of this machine.</summary>
    public static string Chromium() =>
        Environment.GetEnvironmentVariable("PAPERNOTES_TEST_CHROMIUM") is { Length: > 0 } named ? named
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium"
        : Missing<string>("browser", "Chromium is not installed (/usr/bin/chromium, or PAPERNOTES_TEST_CHROMIUM).");

    private static async Task<string> PythonAsync(string package)
    {
        foreach (string python in (string[])["/usr/bin/python3", "python3"])
        {
            if (await TryAsync(python, "-c", $"import {package}") is not null)
            {
                return python;
            }
        }

        return Missing<string>(package, $"python3-{package} is not installed.");
    }

    private static T Missing<T>(string name, string reason)
    {
        if ((Environment.GetEnvironmentVariable("PAPERNOTES_TEST_REQUIRE") ?? "").Split(',').Contains(name))
        {
            Assert.Fail($"{reason} PAPERNOTES_TEST_REQUIRE names {name}.");
        }

        Assert.Skip(reason);
        throw new InvalidOperationException("Not reached.");
    }

    private static async Task<string?> TryAsync(string program, params string[] arguments)
    {
        try
        {
            return await RunAsync(program, arguments);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// What a program prints that is started with these environment variables beside its own; fails where it ends with another code than 0.
    /// </summary>
    public static async Task<string> RunAsync(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}{output}");
    }
}
