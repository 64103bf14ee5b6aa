using System.Diagnostics;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>What a command line did: its exit code, and what stands on both streams but for the lines that say how far it is.</summary>
internal sealed partial record Called(int Code, string Output, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    public static async Task<Called> HereAsync(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = await CommandLine.RunAsync(arguments, output, error);
        return new Called(code, output.ToString(), WithoutProgress(error.ToString()));
    }

    /// <summary>Runs a command line in a process of its own, in the environment with some variables more.</summary>
    public static async Task<Called> ProcessAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using Process process = Start(variables, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Called(process.ExitCode, output, WithoutProgress(await error));
    }

    /// <summary>Starts a process of the program, both streams redirected.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>The program that the tests were built with.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "papernotes.dll");

    // Lines that say how far it is begin with the seconds that went by.
    private static string WithoutProgress(string error) => string.Concat(
        error.Split('\n').Where(line => line.Length > 0 && !Progress().IsMatch(line)).Select(line => $"{line}\n"));

    [GeneratedRegex(@"^\d+ s: ")]
    private static partial Regex Progress();
}
