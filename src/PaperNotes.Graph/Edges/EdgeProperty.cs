namespace PaperNotes.Graph.Edges;

/// <summary>One thing that edges of a kind carry; <c>EdgeValues</c> reads it from a built graph.</summary>
/// <param name="Name">The name of the property in Neo4j.</param>
/// <param name="Type">What it holds.</param>
public sealed record EdgeProperty(string Name, EdgePropertyType Type)
{
    /// <summary>How telling the edge is; 0 where another edge between the same two is more telling.</summary>
    public static EdgeProperty Strength { get; } = new("s", EdgePropertyType.Number) { IsOrder = true };

    /// <summary>True where the edge is a sure one; null elsewhere.</summary>
    public static EdgeProperty Strong { get; } = new("strong", EdgePropertyType.Truth);

    /// <summary>Where in the note the edge was read: position, line and column of each place; null where that is not known.</summary>
    public static EdgeProperty Places { get; } = new("places", EdgePropertyType.Numbers);

    /// <summary>How telling a link between two papers is; 0 for the second of two papers that link to each other.</summary>
    public static EdgeProperty LinkStrength { get; } = new("s", EdgePropertyType.Number);

    /// <summary>The place of a link in its note, from 0.</summary>
    public static EdgeProperty Rank { get; } = new("rank", EdgePropertyType.Number) { IsOrder = true, IsShown = true };

    /// <summary>The place of an author in the list of authors, from 0.</summary>
    public static EdgeProperty Position { get; } = new("position", EdgePropertyType.Number) { IsOrder = true, IsShown = true };

    /// <summary>How many papers a page reports; null where none does.</summary>
    public static EdgeProperty Reported { get; } = new("reported", EdgePropertyType.Number) { IsShown = true };

    /// <summary>Whether there is a page.</summary>
    public static EdgeProperty HasPage { get; } = new("hasPage", EdgePropertyType.Truth);

    /// <summary>The topics that a page counts; null where it counts none.</summary>
    public static EdgeProperty Topics { get; } = new("topics", EdgePropertyType.Texts);

    /// <summary>The count of each of the topics.</summary>
    public static EdgeProperty TopicCounts { get; } = new("topicCounts", EdgePropertyType.Numbers);

    /// <summary>The venues that a page counts beside its own; null where it counts none.</summary>
    public static EdgeProperty QuotedVenues { get; } = new("quotedVenues", EdgePropertyType.Texts);

    /// <summary>The count of each of the venues.</summary>
    public static EdgeProperty QuotedCounts { get; } = new("quotedCounts", EdgePropertyType.Numbers);

    /// <summary>All that pages say.</summary>
    public static IReadOnlyList<EdgeProperty> OfPages { get; } = [Reported, HasPage, Topics, TopicCounts, QuotedVenues, QuotedCounts];

    /// <summary>Whether the values of an edge list are this: a number by which the edges of a node are in order.</summary>
    public bool IsOrder { get; init; }

    /// <summary>Whether exports show it as the value of the edge.</summary>
    public bool IsShown { get; init; }
}

/// <summary>What a property of edges holds. Any may be null.</summary>
public enum EdgePropertyType
{
    /// <summary>An int.</summary>
    Number,

    /// <summary>A bool.</summary>
    Truth,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>A list of ints.</summary>
    Numbers,
}
