using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.AdminImport;

/// <summary>
/// A graph as the files from which <c>neo4j-admin database import full</c> makes a database: the same nodes, relationships and
/// properties as an import into a running server writes (docs/neo4j-layout.md), as load 1. Indexes are made when it is served.
/// </summary>
public sealed class AdminImportFiles
{
    /// <summary>The name of the file that holds the tool's arguments.</summary>
    public const string ArgumentsName = "import.args";

    private const int Load = 1;

    private readonly char _delimiter;
    private readonly GraphContent _content;
    private readonly LoadRows _rows;

    /// <summary>The files of a graph and of the facts it was built from, under the graph's name in the options.</summary>
    public AdminImportFiles(GraphContent content, FactSet facts, Neo4jOptions options)
    {
        (_content, _rows) = (content, new LoadRows(content, Load));
        _delimiter = Delimiter(content);
        KeptFacts kept = KeptFacts.Of(facts);
        Files = [.. LoadTable.All.Select(NodeFile), .. BesideFiles(kept, options), .. EdgeKinds.All.Select(EdgeFile)];
    }

    /// <summary>The files, in the order in which they are written.</summary>
    public IReadOnlyList<AdminImportFile> Files { get; }

    /// <summary>What stands in the file of arguments, a line each; to be asked for when all files are written.</summary>
    public IReadOnlyList<string> Arguments() =>
    [
        .. Files.Select(file => $"--{(file.IsOfNodes ? "nodes" : "relationships")}={file.Name}"),
        "--id-type=integer",
        $"--array-delimiter=U+{(int)_delimiter:X4}",
        .. Files.Any(file => file.HoldsLineBreaks) ? ["--multiline-fields=true"] : (string[])[],
    ];

    private AdminImportFile NodeFile(LoadTable table) =>
        new($"{table.Nodes.Name}.csv", isOfNodes: true, _content.Of(table.Nodes.Kind).Count, _delimiter, [
            new(":ID", 0), new(":LABEL", 1), new("load:long", _ => Load),
            .. table.Columns.Select((column, i) => new AdminColumn($"{column.Name}:{TypeOf(column.Type)}", i + 2)),
        ], () => _rows.Nodes(table.Nodes.Kind)
            .Select(node => (object?[])[node.Number, table.Labels(node.Node), .. table.Columns.Select(column => column.Value(node))]));

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Texts => "string[]",
        ColumnType.Number or ColumnType.ConceptKind => "long",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The nodes beside the graph, which have no relationships and need no ids.</summary>
    private IEnumerable<AdminImportFile> BesideFiles(KeptFacts kept, Neo4jOptions options)
    {
        yield return Beside(
            "spellings", "Spelling", _rows.FurtherSpellings, _rows.Spellings, [new("form:string", 0), new("concept:string", 1)]);
        yield return Beside(
            "aliases",
            "Alias",
            _content.Papers.Sum(paper => paper.Aliases.Count),
            _rows.Aliases,
            [new("key:string", 0), new("paper:string", 1)]);
        yield return Beside(
            "facts",
            "Facts",
            kept.Count,
            () => kept.Parts().Select((lines, part) => (object?[])[part, lines]),
            [new("part:long", 0), new("lines:string", 1)]);
        Dictionary<string, object?> pointer = Pointers.Properties(kept.PointerTo(Load, _content, options.KeepReplaced));
        pointer.Remove("load");
        yield return Beside(
            "graph",
            "Graph",
            1,
            () =>
                [
                    [options.Graph, .. pointer.Values],
                ],
            [
                new("name:string", 0),
                .. pointer.Select(
                    (property, i) => new AdminColumn($"{property.Key}:{(property.Value is string ? "string" : "long")}", i + 1)),
            ]);
        yield return Beside(
            "loads",
            "Load",
            1,
            () =>
                [
                    [options.Graph, (long)options.KeepReplaced.TotalMilliseconds],
                ],
            [
                new("number:long", _ => Load),
                new("graph:string", 0),
                new("state:string", _ => "live"),
                new("keep:long", 1),
                new("at:long", _ => 0),
            ]);
    }

    private AdminImportFile Beside(string name, string label, int count, Func<IEnumerable<object?[]>> rows, AdminColumn[] columns) =>
        new($"{name}.csv", isOfNodes: true, count, _delimiter, [
            new(":LABEL", _ => label), .. name == "loads" ? [] : (AdminColumn[])[new("load:long", _ => Load)], .. columns,
        ], rows);

    private AdminImportFile EdgeFile(EdgeKind kind)
    {
        EdgeList edges = _content.Edges[(int)kind];
        string type = EdgeKinds.Of(kind).Name;
        return new($"{type.ToLowerInvariant()}.csv", isOfNodes: false, edges.Count, _delimiter, [
            new(":START_ID", row => edges.From[(int)row[0]!]), new(":END_ID", row => edges.To[(int)row[0]!]), new(":TYPE", _ => type),
            .. EdgeKinds.Of(kind).Carries.Select(property => Carried(kind, property)),
        ], () => Enumerable.Range(0, edges.Count).Select(edge => (object?[])[edge]));
    }

    private AdminColumn Carried(EdgeKind kind, EdgeProperty property)
    {
        Func<int, object?> value = EdgeValues.Of(_content, kind, property);
        return new($"{property.Name}:{TypeOf(property.Type)}", row => value((int)row[0]!));
    }

    private static string TypeOf(EdgePropertyType type) => type switch
    {
        EdgePropertyType.Number => "long",
        EdgePropertyType.Truth => "boolean",
        EdgePropertyType.Texts => "string[]",
        EdgePropertyType.Numbers => "long[]",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // Within a list nothing can be escaped: a character that occurs in none, from the separators of ASCII on.
    private static char Delimiter(GraphContent content)
    {
        IEnumerable<string> texts = content.Concepts.SelectMany(concept => concept.Aliases.Prepend(concept.Name))
            .Concat(content.Papers.SelectMany(paper => paper.Aliases))
            .Concat(
                content.Coverage.SelectMany(page =>
                    page.Topics.Select(topic => topic.Topic).Concat(page.Quotes.Select(quote => quote.Venue))));
        HashSet<char> used = [.. texts.SelectMany(text => text.Where(letter => letter is < ' ' or (>= '\uE000' and < '\uF900')))];
        return ((char[])['\u001F', '\u001E', '\u001D', '\u001C', .. Enumerable.Range(0xE000, 0x1000).Select(code => (char)code)]).First(
            letter => !used.Contains(letter));
    }
}
