using System.Text;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.AdminImport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Server.Stores;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>One file of an export.</summary>
/// <param name="Name">Its name in a folder of several.</param>
/// <param name="Rows">How many rows it will have; 0 where that is not known before.</param>
/// <param name="WriteAsync">Writes it to a stream and leaves that open.</param>
internal sealed record ExportPart(string Name, long Rows, Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>Makes the files of an export of what they are chosen to hold. Reads the graph, not more of it than they need.</summary>
internal sealed class ExportParts(ExportChoice choice, PaperFilter? filter, IGraphLocation source, WorkMeter meter)
{
    /// <summary>The names of the files in a folder of several, before anything is read.</summary>
    public IEnumerable<string> Names =>
        choice.Format == ExportChoice.AdminImport
            ? new AdminImportFiles(GraphBuilder.Build(FactSet.Empty), FactSet.Empty, new Neo4jOptions())
                .Files.Select(file => file.Name)
                .Append(AdminImportFiles.ArgumentsName)
            : ExportTables.All.Select(NameOf);

    /// <summary>What of the filter names nothing; known once the files are read.</summary>
    public IReadOnlyList<KeyHint> Hints { get; private set; } = [];

    /// <summary>The files, in the order in which they are to be written.</summary>
    public async Task<IReadOnlyList<ExportPart>> ReadAsync(CancellationToken cancellationToken)
    {
        if (choice.Format is ExportChoice.Dataset or ExportChoice.AdminImport)
        {
            FactSet facts = await FilteredFacts.OfAsync(
                await source.ReadFactsAsync(cancellationToken), filter, hints => Hints = hints, cancellationToken);
            return choice.Format == ExportChoice.Dataset ? [OfFacts(facts)] : [.. OfAdminImport(facts)];
        }

        SpelledStore store = new(await source.OpenAsync(cancellationToken));
        Hints = await KeyHints.OfFilterAsync(store, filter, cancellationToken);
        GraphStats stats = await store.GetStatsAsync(cancellationToken);
        if (ExportFormats.Graphs.ContainsKey(choice.Format))
        {
            GraphWriter writeGraph = ExportFormats.GraphWriterOf(choice.Format, choice.Form);
            return
            [
                new(
                    "graph",
                    Known(choice.Form.OnlyStrong ? 0 : stats.Nodes.Sum() + stats.Edges),
                    (output, cancel) => writeGraph(new MeteredScan(store, meter), filter, output, cancel)),
            ];
        }

        TableWriter write = ExportFormats.WriterOf(choice.Format, choice.Form);
        return
        [
            .. (choice.Table is { } only ? [only] : ExportTables.All).Select(table => new ExportPart(
                NameOf(table),
                Known(table.Count(stats)),
                (output, cancel) => write(table, table.Rows(store, filter, cancel).Select(Counted), output, cancel))),
        ];
    }

    private object?[] Counted(object?[] row)
    {
        meter.Count();
        return row;
    }

    private ExportPart OfFacts(FactSet facts) => new(
        "facts",
        facts.Notes.Count + facts.Pages.Count + facts.Areas.Count + facts.Topics.Count,
        (output, cancel) => FactFile.WriteAsync(facts, output, meter, cancel));

    private IEnumerable<ExportPart> OfAdminImport(FactSet facts)
    {
        AdminImportFiles import = new(GraphBuilder.Build(facts), facts, source.Database);
        foreach (AdminImportFile file in import.Files)
        {
            yield return new(file.Name, file.Count, (output, cancel) => file.WriteAsync(output, meter.Count, cancel));
        }

        // Last: it says what was met while writing the others.
        yield return new(
            AdminImportFiles.ArgumentsName,
            0,
            async (output, cancel) =>
                await output.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(import.Arguments().Select(line => $"{line}\n"))), cancel)
        );
    }

    private string NameOf(ExportTable table) => $"{table.Name}.{choice.Format}";

    // How many match a filter shows when they are read.
    private long Known(long rows) => filter is null ? rows : 0;
}

/// <summary>A scan that tells a meter of each node and edge.</summary>
internal sealed class MeteredScan(IGraphScan scan, WorkMeter meter) : IGraphScan
{
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.ScanNodesAsync(kind, filter, cancellationToken).Select(Counted);

    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.ScanEdgesAsync(kind, filter, cancellationToken).Select(Counted);

    private T Counted<T>(T item)
    {
        meter.Count();
        return item;
    }
}
