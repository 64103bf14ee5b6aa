using System.Collections;
using System.Reflection;
using PaperNotes.Graph.Neo4j;

namespace PaperNotes.Graph.Server.Configuration;

/// <summary>One key of the section <c>PaperNotes</c>, as the options types have it.</summary>
/// <param name="Path">Its path in the configuration, like <c>PaperNotes:Limits:BodyBytes</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">What it is where nothing is said.</param>
internal sealed record SettingKey(string Path, Type Type, object? Default)
{
    /// <summary>Every key, found in the options types.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
        [.. Of(PaperNotesOptions.Section, new PaperNotesOptions()), .. Of(Neo4jOptions.Section, new Neo4jOptions())];

    /// <summary>Whether it is a list, of which each item is set by its number.</summary>
    public bool IsList => Type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(Type);

    /// <summary>Its name as an environment variable, of a list that of its first item.</summary>
    public string EnvironmentName => InEnvironment(IsList ? $"{Path}:0" : Path);

    /// <summary>A path of the configuration as the name of an environment variable.</summary>
    public static string InEnvironment(string path) => path.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The key that a path of the configuration sets, or an item of; null where there is none.</summary>
    public static SettingKey? Find(string path) =>
        All.FirstOrDefault(key =>
            path.Equals(key.Path, StringComparison.OrdinalIgnoreCase)
            || (
                key.IsList
                && path.StartsWith($"{key.Path}:", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(path[(key.Path.Length + 1)..], out _)));

    private static IEnumerable<SettingKey> Of(string path, object options)
    {
        foreach (PropertyInfo property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            object? value = property.GetValue(options);
            string key = $"{path}:{property.Name}";
            bool isGroup = value is not null and not string and not IEnumerable && property.PropertyType.IsClass;
            foreach (SettingKey found in isGroup ? Of(key, value!) : [new SettingKey(key, property.PropertyType, value)])
            {
                yield return found;
            }
        }
    }
}
