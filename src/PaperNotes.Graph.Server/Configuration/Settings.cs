using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PaperNotes.Graph.Neo4j;

namespace PaperNotes.Graph.Server.Configuration;

/// <summary>Reads and checks the configuration; what is wrong ends the start with a message that names the key.</summary>
internal static class Settings
{
    /// <summary>
    /// The configuration as commands read it: appsettings beside the program, then in the folder it is run from, then the environment.
    /// </summary>
    public static IConfiguration ReadFiles()
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

    /// <summary>The section of the server.</summary>
    public static PaperNotesOptions Read(IConfiguration configuration)
    {
        PaperNotesOptions options = SettingValues.Read<PaperNotesOptions>(configuration, PaperNotesOptions.Section);
        Check(options.Store is "embedded" or "neo4j", "Store", options.Store, "embedded or neo4j");
        Check(!string.IsNullOrWhiteSpace(options.Data), "Data", options.Data, "a folder");
        Check(options.Notes is null || Directory.Exists(options.Notes), "Notes", options.Notes, "a folder that is there");
        CheckLimits(options.Limits);
        Check(options.Documents.Folder != "", "Documents:Folder", "", "a folder");
        Check(
            options.Documents.MaxAgeSeconds is >= 0 and <= DocumentOptions.MostSeconds,
            "Documents:MaxAgeSeconds",
            options.Documents.MaxAgeSeconds,
            "from 0 to 31536000");
        Check(
            options.Shutdown.NoticeSeconds is >= 0 and <= ShutdownTimes.MostSeconds,
            "Shutdown:NoticeSeconds",
            options.Shutdown.NoticeSeconds,
            "from 0 to 600");
        Check(
            options.Shutdown.DrainSeconds is >= 0 and <= ShutdownTimes.MostSeconds,
            "Shutdown:DrainSeconds",
            options.Shutdown.DrainSeconds,
            "from 0 to 600");
        CheckCors(options.Cors);
        return options;
    }

    /// <summary>The section of Neo4j. Its address and what it says are checked when the database is asked.</summary>
    public static Neo4jOptions ReadNeo4j(IConfiguration configuration)
    {
        Neo4jOptions options = SettingValues.Read<Neo4jOptions>(configuration, Neo4jOptions.Section);
        Check(
            options.Timeout.TotalSeconds is > 0 and <= 3600,
            "Neo4j:Timeout",
            options.Timeout.TotalSeconds,
            "above 0 and at most 3600 seconds");
        Check(options.Connections is >= 1 and <= 1000, "Neo4j:Connections", options.Connections, "from 1 to 1000");
        Check(
            options.KeepReplaced.TotalSeconds is >= 0 and <= 86_400,
            "Neo4j:KeepReplaced",
            options.KeepReplaced.TotalSeconds,
            "from 0 to 86400 seconds");
        return options;
    }

    // Each limit that is a whole number says its range itself.
    private static void CheckLimits(HttpLimits limits)
    {
        foreach (PropertyInfo property in typeof(HttpLimits).GetProperties())
        {
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            {
                object? given = property.GetValue(limits);
                Check(range.IsValid(given), $"Limits:{property.Name}", given, $"from {range.Minimum} to {range.Maximum}");
            }
        }

        Seconds(nameof(limits.SlowSeconds), limits.SlowSeconds);
        Seconds(nameof(limits.StallSeconds), limits.StallSeconds);
        Seconds(nameof(limits.TimeoutSeconds), limits.TimeoutSeconds);
        Seconds(nameof(limits.WaitingSeconds), limits.WaitingSeconds);

        static void Seconds(string name, double given) =>
            Check(given is > 0 and <= 3600, $"Limits:{name}", given, "above 0 and at most 3600");
    }

    private static void Check(bool holds, string key, object? given, string expected)
    {
        if (!holds)
        {
            throw StartErrors.SettingWrong(key, given, expected);
        }
    }

    private static void CheckCors(CorsOptions cors)
    {
        foreach (string origin in cors.Origins)
        {
            bool isAny = origin == "*" && cors.Origins.Count == 1;
            Check(isAny || CorsOptions.IsOrigin(origin), "Cors:Origins", origin, "origins like https://example.org, or * alone");
            Check(!isAny || !cors.Credentials, "Cors:Credentials", cors.Credentials, "false where any origin may ask; name the origins");
        }

        foreach (string name in cors.Headers.Concat(cors.ExposedHeaders))
        {
            bool isName = name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
            Check(isName, cors.Headers.Contains(name) ? "Cors:Headers" : "Cors:ExposedHeaders", name, "names of headers, one an item");
        }

        Check(cors.MaxAgeSeconds is >= 0 and <= CorsOptions.MostSeconds, "Cors:MaxAgeSeconds", cors.MaxAgeSeconds, "from 0 to 86400");
    }
}
