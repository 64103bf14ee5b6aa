using System.Text.Json;
using System.Text.Json.Serialization;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>Filters as text that is equal where they are: cursors are bound to it.</summary>
internal static class CanonicalText
{
    /// <summary>The text of a filter of papers.</summary>
    public static string Of(PaperFilter? filter) => filter is null ? "" : JsonSerializer.Serialize(filter, FilterJson.Default.PaperFilter);

    /// <summary>The text of a filter of concepts.</summary>
    public static string Of(ConceptFilter? filter) => filter is null ? "" : JsonSerializer.Serialize(filter, FilterJson.Default.ConceptFilter);
}

/// <summary>How filters become text.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaperFilter))]
[JsonSerializable(typeof(ConceptFilter))]
internal sealed partial class FilterJson : JsonSerializerContext;
