using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>Says in one line what is wrong with a command line, and what to write instead.</summary>
internal static class WrongCall
{
    /// <summary>What ends a call that the parser did not understand.</summary>
    public static CommandException Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        // An option that is not there leaves its value unmatched too.
        string? stray = parsed.UnmatchedTokens.OrderByDescending(token => token.StartsWith('-')).FirstOrDefault();
        if (command is RootCommand root)
        {
            return NoCommand(root, stray);
        }

        if (stray is not null)
        {
            return stray.StartsWith('-') ? NoOption(command, stray) : Refused(command, $"{command.Name} does not take '{stray}'");
        }

        ParseError? error = parsed.Errors.Count > 0 ? parsed.Errors[0] : null;
        return Refused(command, error is null ? "the call is not understood" : Words(error).TrimEnd('.'));
    }

    /// <summary>What ends a call with an option that the command does not have.</summary>
    public static CommandException NoOption(Command command, string option)
    {
        string? meant = NearestName.Of(option, command.Options.Select(known => known.Name));
        return Refused(command, $"{command.Name} has no option '{option}'{(meant is null ? "" : $"; did you mean {meant}?")}");
    }

    /// <summary>Refuses options and arguments that are given, but empty: nothing takes an empty text.</summary>
    public static void CheckNotEmpty(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        var given = command.Options.Select(option => (option.Name, parsed.GetResult(option)?.Tokens))
            .Concat(command.Arguments.Select(argument => (argument.Name, parsed.GetResult(argument)?.Tokens)));
        foreach ((string name, IReadOnlyList<Token>? tokens) in given)
        {
            if (tokens?.Any(token => string.IsNullOrWhiteSpace(token.Value)) is true)
            {
                throw Refused(command, $"{name} is given, but empty");
            }
        }
    }

    private static CommandException NoCommand(RootCommand root, string? stray)
    {
        string[] commands = [.. root.Subcommands.Select(command => command.Name)];
        string known = $"Commands: {string.Join(", ", commands)}. papernotes --help says what they do.";
        if (stray is null)
        {
            return new CommandException(ExitCode.Refused, $"say what to do. {known}");
        }

        string meant = NearestName.Of(stray, commands) is { } nearest ? $" Did you mean {nearest}?" : "";
        return new CommandException(ExitCode.Refused, $"there is no command '{stray}'.{meant} {known}");
    }

    // The parser speaks of types where a user thinks of numbers.
    private static string Words(ParseError error)
    {
        if (error.SymbolResult is not { Tokens: [{ } token, ..] } result)
        {
            return error.Message;
        }

        (string name, Type type) = result switch
        {
            OptionResult option => (option.Option.Name, option.Option.ValueType),
            ArgumentResult { Parent: OptionResult option } => (option.Option.Name, option.Option.ValueType),
            ArgumentResult argument => (argument.Argument.Name, argument.Argument.ValueType),
            _ => ("", typeof(string)),
        };
        return type == typeof(int) && !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? $"{name} takes a whole number of at most {int.MaxValue}, not '{token.Value}'"
            : error.Message;
    }

    private static CommandException Refused(Command command, string problem) =>
        new(ExitCode.Refused, $"{problem}{(problem.EndsWith('?') ? "" : ".")} papernotes {command.Name} --help says what it takes.");
}
