namespace PaperNotes.Graph.Api.Limits;

/// <summary>What one GraphQL operation may ask for. A host binds it to its configuration; the defaults are safe for the internet.</summary>
public record GraphLimits
{
}
