using System.ComponentModel;
using System.Globalization;

namespace PaperNotes.Graph.Server.Configuration;

/// <summary>Reads options from the section <c>PaperNotes</c>: every key there has to be one, and every value of its kind.</summary>
internal static class SettingValues
{
    /// <summary>Throws where the section holds a key that nobody reads.</summary>
    public static void CheckKeys(IConfiguration configuration)
    {
        foreach ((string path, string? value) in Given(configuration))
        {
            SettingKey key = SettingKey.Find(path) ?? throw StartErrors.SettingUnknown(path);
            if (key.IsList && path.Length == key.Path.Length && !string.IsNullOrEmpty(value))
            {
                throw StartErrors.SettingIsList(key);
            }
        }
    }

    /// <summary>
    /// The options of a section, of type <typeparamref name="T"/>; time spans are given in seconds, or as hours:minutes:seconds.
    /// </summary>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        CheckKeys(configuration);
        Dictionary<string, string?> values = Given(configuration)
            .ToDictionary(given => given.Key, given => Checked(given.Key, given.Value), StringComparer.OrdinalIgnoreCase);
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection(section).Get<T>() ?? new T();
    }

    // An environment variable named PaperNotes alone is nobody's setting.
    private static IEnumerable<KeyValuePair<string, string?>> Given(IConfiguration configuration) =>
        configuration.GetSection(PaperNotesOptions.Section).AsEnumerable()
            .Where(given => given.Value is not null && !given.Key.Equals(PaperNotesOptions.Section, StringComparison.OrdinalIgnoreCase));

    private static string? Checked(string path, string? value)
    {
        SettingKey key = SettingKey.Find(path)!;
        Type type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        if (type == typeof(string) || key.IsList)
        {
            return value;
        }

        if (type == typeof(TimeSpan))
        {
            return Seconds(value) is { } time
                ? time.ToString("c", CultureInfo.InvariantCulture)
                : throw Wrong("a number of seconds, or hours:minutes:seconds");
        }

        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value!);
            return value;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw Wrong(
                type == typeof(bool) ? "true or false"
                : type == typeof(double) ? "a number"
                : type.IsEnum ? string.Join(", ", Enum.GetNames(type))
                : "a whole number");
        }

        Exception Wrong(string expected) => StartErrors.SettingWrong(path[(PaperNotesOptions.Section.Length + 1)..], value, expected);
    }

    private static TimeSpan? Seconds(string? value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
        {
            return Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
        }

        return
            value?.Contains(':', StringComparison.Ordinal) is true
            && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out TimeSpan time)
            ? time
            : null;
    }
}
