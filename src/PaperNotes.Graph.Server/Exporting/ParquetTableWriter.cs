using Parquet;
using Parquet.Schema;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Parquet (Snappy): text as strings, numbers as 32-bit integers and doubles, days as dates, lists as lists; all but lists nullable.
/// </summary>
internal static class ParquetTableWriter
{
    // Rows are held until their group is written: this bounds the memory.
    private const int RowsOfGroup = 20_000;

    public static async Task WriteAsync(
        ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        ParquetColumn[] columns = [.. table.Columns.Select(ParquetColumn.Of)];
        await using GatheringStream gathering = new(output);
        await using (
            ParquetWriter writer = await ParquetWriter.CreateAsync(
                new ParquetSchema(columns.Select(column => column.Field)), gathering, cancellationToken: cancellationToken))
        {
            List<object?[]> group = new(RowsOfGroup);
            await foreach (object?[] row in rows.WithCancellation(cancellationToken))
            {
                group.Add(row);
                if (group.Count == RowsOfGroup)
                {
                    await WriteGroupAsync(writer, columns, group, cancellationToken);
                    await gathering.DrainAsync(cancellationToken);
                    group.Clear();
                }
            }

            if (group.Count > 0)
            {
                await WriteGroupAsync(writer, columns, group, cancellationToken);
            }
        }

        // The footer.
        await gathering.DrainAsync(cancellationToken);
    }

    private static async Task WriteGroupAsync(
        ParquetWriter writer, ParquetColumn[] columns, List<object?[]> rows, CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < columns.Length; i++)
        {
            await columns[i].WriteAsync(group, [.. rows.Select(row => row[i])], cancellationToken);
        }

        group.CompleteValidate();
    }
}
