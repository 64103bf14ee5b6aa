using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>Reads and checks the configuration; what is wrong ends the start with a message that names the key.</summary>
internal static class Settings
{
    public static PaperNotesOptions Read(IConfiguration configuration)
    {
        PaperNotesOptions options;
        try
        {
            options = configuration.GetSection(PaperNotesOptions.Section).Get<PaperNotesOptions>() ?? new PaperNotesOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            throw StartErrors.SettingUnreadable(unreadable);
        }

        Check(options.Store is "embedded" or "neo4j", "Store", options.Store, "embedded or neo4j");
        Check(!string.IsNullOrWhiteSpace(options.Data), "Data", options.Data, "a folder");
        Check(options.Limits.BodyBytes is >= 1024 and <= 1 << 30, "Limits:BodyBytes", options.Limits.BodyBytes, "from 1024 to 1073741824");
        Check(options.Limits.BatchSize is >= 1 and <= 1000, "Limits:BatchSize", options.Limits.BatchSize, "from 1 to 1000");
        Check(options.Limits.TimeoutSeconds is > 0 and <= 3600, "Limits:TimeoutSeconds", options.Limits.TimeoutSeconds, "above 0 and at most 3600");
        foreach (string origin in options.Cors.Origins)
        {
            Check(IsOrigin(origin, options.Cors.Origins.Count), "Cors:Origins", origin, "origins like https://example.org, or * alone");
        }

        return options;
    }

    private static void Check(bool holds, string key, object? given, string expected)
    {
        if (!holds)
        {
            throw StartErrors.SettingWrong(key, given, expected);
        }
    }

    private static bool IsOrigin(string origin, int count) =>
        (origin == "*" && count == 1)
        || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https") && uri.GetLeftPart(UriPartial.Authority) == origin);
}
