namespace PaperNotes.Graph.Neo4j.AdminImport;

/// <summary>One CSV file that <c>neo4j-admin database import</c> takes: a header that names and types the columns, then rows.</summary>
public sealed class AdminImportFile
{
    private readonly IReadOnlyList<AdminColumn> _columns;
    private readonly Func<IEnumerable<object?[]>> _rows;
    private readonly char _arrayDelimiter;

    internal AdminImportFile(
        string name, bool isOfNodes, long count, char arrayDelimiter, IReadOnlyList<AdminColumn> columns, Func<IEnumerable<object?[]>> rows)
    {
        (Name, IsOfNodes, Count) = (name, isOfNodes, count);
        (_arrayDelimiter, _columns, _rows) = (arrayDelimiter, columns, rows);
    }

    /// <summary>The file's name, e.g. <c>papers.csv</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its rows are nodes, not relationships.</summary>
    public bool IsOfNodes { get; }

    /// <summary>How many rows it has.</summary>
    public long Count { get; }

    /// <summary>Whether a field that was written holds a line break, which the tool has to be told.</summary>
    internal bool HoldsLineBreaks { get; private set; }

    /// <summary>Writes the file; the stream stays open. Reports each row. Memory does not grow with the number of rows.</summary>
    public async Task WriteAsync(Stream output, Action? onRow, CancellationToken cancellationToken)
    {
        AdminCsv csv = new(output, _arrayDelimiter);
        await using (csv.ConfigureAwait(false))
        {
            await csv.AddHeaderAsync(_columns.Select(column => column.Header)).ConfigureAwait(false);
            foreach (object?[] row in _rows())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await csv.AddRowAsync(_columns.Select(column => column.Cell(row))).ConfigureAwait(false);
                onRow?.Invoke();
            }
        }

        HoldsLineBreaks = csv.HeldLineBreaks;
    }
}

/// <summary>A column: name and type as the tool reads them, and what a row of the load has there.</summary>
internal sealed record AdminColumn(string Header, Func<object?[], object?> Cell)
{
    /// <summary>What the row has at a place.</summary>
    public AdminColumn(string header, int at)
        : this(header, row => row[at])
    {
    }
}
