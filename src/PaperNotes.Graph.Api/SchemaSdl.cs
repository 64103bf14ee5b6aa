using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace PaperNotes.Graph.Api;

/// <summary>Prints a schema.</summary>
internal static class SchemaSdl
{
    /// <summary>The schema in GraphQL's schema language, the same every time.</summary>
    public static string Print(ISchema schema)
    {
        string text = schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal });
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
