using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Makes nodes from what <see cref="NodeCypher"/> returns of them.</summary>
internal static class NodeReading
{
    public static Paper Paper(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Paper(new(values[0].AsText()), values[1].AsText(), new(values[2].AsText()), new(values[3].AsText()))
        {
            Aliases = values[4].AsTexts(),
            Summary = values[5].AsTextOrNull(),
            ArxivId = values[6].AsTextOrNull(),
            CodeUrl = values[7].AsTextOrNull(),
            NoteUrl = values[8].AsTextOrNull(),
            NoteDate = values[9].AsTextOrNull(),
        };
    }

    public static Venue Venue(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Venue(new(values[0].AsText()), values[1].AsText(), values[2].AsInt(), values[3].AsInt());
    }

    public static Area Area(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Area(new(values[0].AsText()), values[1].AsText(), values[2].AsInt());
    }

    public static Topic Topic(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Topic(new(values[0].AsText()), values[1].AsText(), values[2].AsInt());
    }

    public static Concept Concept(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Concept(new(values[0].AsText()), values[1].AsText(), (ConceptKind)values[2].AsInt(), values[3].AsInt())
        {
            Aliases = values[4].AsTexts(),
        };
    }

    public static Author Author(CypherValue row)
    {
        IReadOnlyList<CypherValue> values = row.AsList();
        return new Author(new(values[0].AsText()), values[1].AsText(), values[2].AsInt());
    }

    /// <summary>A node of a kind, from the list of its kind.</summary>
    public static GraphNode Node(NodeKind kind, CypherValue row) => kind switch
    {
        NodeKind.Paper => Paper(row),
        NodeKind.Venue => Venue(row),
        NodeKind.Area => Area(row),
        NodeKind.Topic => Topic(row),
        NodeKind.Concept => Concept(row),
        NodeKind.Author => Author(row),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A node of any kind, from <see cref="NodeCypher.Any"/>.</summary>
    public static GraphNode Any(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return Node((NodeKind)values[0].AsInt(), values[1]);
    }

    /// <summary>A reference, from <see cref="NodeCypher.Ref"/>.</summary>
    public static NodeRef Ref(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return new NodeRef((NodeKind)values[0].AsInt(), values[1].AsText());
    }

    /// <summary>How many papers a node that is no paper has.</summary>
    public static int PaperCount(GraphNode node) => node switch
    {
        Venue venue => venue.PaperCount,
        Area area => area.PaperCount,
        Topic topic => topic.PaperCount,
        Concept concept => concept.PaperCount,
        Author author => author.PaperCount,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
