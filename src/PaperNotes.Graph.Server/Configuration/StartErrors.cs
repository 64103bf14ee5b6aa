using System.Net.Sockets;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Configuration;

/// <summary>Makes every reason not to start, in words for the user.</summary>
internal static class StartErrors
{
    private const int Shown = 20;

    public static CommandException SettingWrong(string key, object? given, string expected) =>
        Refused(
            $"{PaperNotesOptions.Section}:{key} is '{given}', but must be {expected}. Set it as {SettingKey.InEnvironment($"{PaperNotesOptions.Section}:{key}")}, in appsettings.json or on the command line."
        );

    public static CommandException SettingUnknown(string path)
    {
        // Its group left out or another one written, or letters wrong.
        string? nearest = SettingKey.All.FirstOrDefault(key => Last(key.Path).Equals(Last(path), StringComparison.OrdinalIgnoreCase))?.Path
            ?? NearestName.Of(path, SettingKey.All.Select(key => key.Path));
        string meant = nearest is null ? "" : $" Did you mean {SettingKey.InEnvironment(nearest)}?";
        return Refused($"there is no setting {SettingKey.InEnvironment(path)}.{meant} docs/configuration.md names all.");
    }

    public static CommandException SettingIsList(SettingKey key) => Refused(
        $"{SettingKey.InEnvironment(key.Path)} is a list: set its first item as {key.EnvironmentName}, the next with 1 for 0.");

    public static CommandException FileUnreadable(Exception exception) => Refused(
        $"the configuration cannot be read: {OneLine(exception.InnerException ?? exception)}");

    public static CommandException DataUnreadable(string folder, IReadOnlyList<FactProblem> problems) => Refused(
        $"nothing in the data folder '{folder}' can be read:{Lines(problems)}");

    public static CommandException DataNotStrict(string folder, IReadOnlyList<FactProblem> problems) => Refused(
        $"the data folder '{folder}' is refused by --strict:{Lines(problems)}");

    public static CommandException DocumentsMissing(string folder) => Refused(
        $"PaperNotes__Documents__Folder names '{folder}', but there is no such folder.");

    public static CommandException DocumentFileWrong(string file, string reason) =>
        Refused($"'{file}' cannot be read as documents: {reason}.");

    public static CommandException DocumentTwice(string id, string file) => Refused(
        $"the document '{id}' of '{file}' stands in another file of the folder with another text; give one of them another id.");

    /// <summary>No reason not to start: the server waits for whole files and says meanwhile that it is not ready.</summary>
    public static string DataDamaged(string folder, FactProblem damage) => $"The data folder '{folder}' is not served: {damage}.";

    public static CommandException AddressWrong(string setting, string url) =>
        Refused(
            $"{setting} is '{url}', but must be addresses like http://localhost:5000 or https://0.0.0.0:5001, with a port from 1 to 65535 (0 takes any: http://127.0.0.1:0). Several are parted by semicolons in --urls."
        );

    public static CommandException ProtocolWrong(string path, string protocols) => Refused(
        $"{SettingKey.InEnvironment(path)} is '{protocols}', but must be Http1, Http2 or Http1AndHttp2.");

    public static CommandException CannotListen(string url, SocketError fault, string reason) => CannotListen(fault switch
    {
        SocketError.AddressAlreadyInUse => $"{url} is in use by another program.",
        SocketError.AddressNotAvailable => $"{url} is no address of this machine.",
        SocketError.AccessDenied => $"this user may not listen on {url}; ports below 1024 take a right of their own.",
        _ => $"{url}: {reason}.",
    });

    public static CommandException CannotListen(string reason) => new(
        ExitCode.Failed, $"the server cannot listen: {reason} Choose another address with --urls http://localhost:PORT.");

    public static CommandException CertificateMissing(string key, string path) => Refused(
        $"{SettingKey.InEnvironment(key)} names '{path}', but there is no such file.");

    public static CommandException NoCertificate() =>
        Refused(
            "an https address needs a certificate: set Kestrel__Certificates__Default__Path to its file, and KeyPath or Password beside it (docs/configuration.md)."
        );

    public static CommandException CertificateUnreadable(Exception exception) =>
        Refused(
            $"the certificate cannot be used: {OneLine(exception)} Check Path, KeyPath and Password of Kestrel__Certificates or of the endpoint (docs/configuration.md)."
        );

    public static CommandException CannotStart(Exception exception) => Refused($"the server cannot start: {OneLine(exception)}");

    private static CommandException Refused(string message) => new(ExitCode.Refused, message);

    private static string Last(string path) => path[(path.LastIndexOf(':') + 1)..];

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ");

    private static string Lines(IReadOnlyList<FactProblem> problems) =>
        string.Concat(problems.Take(Shown).Select(problem => $"\n  {problem}"))
        + (problems.Count > Shown ? $"\n  and {problems.Count - Shown} more" : "");
}
