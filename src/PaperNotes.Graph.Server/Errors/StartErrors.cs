using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Hosting;

namespace PaperNotes.Graph.Server.Errors;

/// <summary>Makes every reason not to start, in words for the user.</summary>
internal static class StartErrors
{
    private const int Shown = 20;

    public static CommandException SettingWrong(string key, object? given, string expected) => Refused(
        $"{PaperNotesOptions.Section}:{key} is '{given}', but must be {expected}. Set it as {EnvironmentName(key)}, in appsettings.json or on the command line.");

    public static CommandException SettingUnreadable(InvalidOperationException inner) => Refused($"the configuration cannot be read: {inner.Message}");

    public static CommandException DataUnreadable(string folder, IReadOnlyList<FactProblem> problems) => Refused(
        $"nothing in the data folder '{folder}' can be read:{Lines(problems)}");

    public static CommandException DataNotStrict(string folder, IReadOnlyList<FactProblem> problems) => Refused(
        $"the data folder '{folder}' is refused by --strict:{Lines(problems)}");

    /// <summary>No reason not to start: the server waits for whole files and says meanwhile that it is not ready.</summary>
    public static string DataDamaged(string folder, FactProblem damage) => $"The data folder '{folder}' is not served: {damage}.";

    public static CommandException AddressTaken(string reason) => new(
        ExitCode.Failed, $"the server cannot listen: {reason} Choose another address with --urls http://localhost:PORT.");

    private static CommandException Refused(string message) => new(ExitCode.Refused, message);

    private static string EnvironmentName(string key) => $"{PaperNotesOptions.Section}__{key.Replace(":", "__", StringComparison.Ordinal)}";

    private static string Lines(IReadOnlyList<FactProblem> problems) =>
        string.Concat(problems.Take(Shown).Select(problem => $"\n  {problem}"))
        + (problems.Count > Shown ? $"\n  and {problems.Count - Shown} more" : "");
}
