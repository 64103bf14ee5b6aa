using PaperNotes.Graph.Nodes;
using Parquet;
using Parquet.Schema;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Parquet (Snappy): text as nullable strings, integers as nullable 32-bit, lists as JSON arrays.</summary>
internal static class ParquetTableWriter
{
    // Rows are held until their group is written: this bounds the memory.
    private const int RowsOfGroup = 20_000;

    public static async Task WriteAsync(ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        DataField[] fields =
            [.. table.Columns.Select(column => column.Type == ColumnType.Number ? new DataField<int?>(column.Name) : (DataField)new DataField<string>(column.Name))];
        await using GatheringStream gathering = new(output);
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), gathering, cancellationToken: cancellationToken))
        {
            List<object?[]> group = new(RowsOfGroup);
            await foreach (object?[] row in rows.WithCancellation(cancellationToken))
            {
                group.Add(row);
                if (group.Count == RowsOfGroup)
                {
                    await WriteGroupAsync(writer, fields, group, cancellationToken);
                    await gathering.DrainAsync(cancellationToken);
                    group.Clear();
                }
            }

            if (group.Count > 0)
            {
                await WriteGroupAsync(writer, fields, group, cancellationToken);
            }
        }

        // The footer.
        await gathering.DrainAsync(cancellationToken);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, DataField[] fields, List<object?[]> rows, CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].ClrType == typeof(int))
            {
                int?[] numbers = [.. rows.Select(row => (int?)row[i])];
                await group.WriteAsync<int>(fields[i], numbers, cancellationToken: cancellationToken);
            }
            else
            {
                string?[] texts = [.. rows.Select(row => TableWriters.Cell(row[i]))];
                await group.WriteAsync(fields[i], texts!);
            }
        }

        group.CompleteValidate();
    }
}
