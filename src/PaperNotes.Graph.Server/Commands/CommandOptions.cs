using System.CommandLine;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>Options that several commands have, with the same words.</summary>
internal static class CommandOptions
{
    public static Option<string?> From() => new("--from", "--data")
    {
        Description = "The graph to read: a data folder, neo4j, or the address of one (settings PaperNotes__Neo4j__…). [default: what serve would serve]",
        HelpName = "FOLDER|neo4j|ADDRESS",
    };

    public static Option<bool> Force() => new("--force") { Description = "Replace what is there already." };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say nothing but problems." };

    /// <summary>Refuses to write over files, unless that is wanted.</summary>
    public static void CheckFree(IEnumerable<string> files, bool force)
    {
        if (!force && files.FirstOrDefault(File.Exists) is { } taken)
        {
            throw new CommandException(ExitCode.Refused, $"'{taken}' is there already; --force replaces it.");
        }
    }
}
