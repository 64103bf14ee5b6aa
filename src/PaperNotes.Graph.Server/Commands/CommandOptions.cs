using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>Options that several commands have, with the same words.</summary>
internal static class CommandOptions
{
    public static Option<string?> From() =>
        new("--from", "--data")
        {
            Description =
                "The graph to read: a data folder, neo4j, or the address of one (settings PaperNotes__Neo4j__…). [default: what serve would serve]",
            HelpName = "FOLDER|neo4j|ADDRESS",
        };

    public static Option<bool> Force() => new("--force") { Description = "Replace what is there already." };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say nothing but problems." };

    /// <summary>Lets an argument take whole numbers of a range only.</summary>
    public static void Within(this Argument<int> argument, int least, int most) =>
        argument.Validators.Add(result => Check(result, argument.Name, least, most));

    /// <summary>Lets an option take whole numbers of a range only.</summary>
    public static void Within(this Option<int> option, int least, int most) =>
        option.Validators.Add(result => Check(result, option.Name, least, most));

    /// <summary>Refuses to write over files, unless that is wanted.</summary>
    public static void CheckFree(IEnumerable<string> files, bool force)
    {
        if (!force && files.FirstOrDefault(File.Exists) is { } taken)
        {
            throw new CommandException(ExitCode.Refused, $"'{taken}' is there already; --force replaces it.");
        }
    }

    private static void Check(SymbolResult result, string name, int least, int most)
    {
        if (result.Tokens is [{ } token]
            && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number)
            && (number < least || number > most))
        {
            result.AddError($"{name} has to be {(most == int.MaxValue ? $"{least} or more" : $"from {least} to {most}")}.");
        }
    }
}
