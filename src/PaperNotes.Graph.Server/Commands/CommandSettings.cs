using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Hosting;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>The configuration as commands read it, and what options such as <c>--into</c> and <c>--from</c> name.</summary>
internal static class CommandSettings
{
    /// <summary>appsettings beside the program, then in the folder it is run from, then the environment.</summary>
    public static IConfiguration Read()
    {
        ConfigurationManager settings = new();
        try
        {
            settings.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
            settings.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
        }
        catch (InvalidDataException unreadable)
        {
            throw StartErrors.FileUnreadable(unreadable);
        }

        settings.AddEnvironmentVariables();
        SettingValues.CheckKeys(settings);
        return settings;
    }

    /// <summary>How the database is reached that an option names as <c>neo4j</c> or by its address; null where it names a folder or nothing.</summary>
    public static Neo4jOptions? Database(string? named, IConfiguration settings)
    {
        bool isAddress = named?.Contains("://", StringComparison.Ordinal) is true;
        if (!isAddress && !string.Equals(named, "neo4j", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Neo4jOptions options = Settings.ReadNeo4j(settings);
        options.Uri = isAddress ? named! : options.Uri;
        return options;
    }
}
