using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>A column of a Parquet file.</summary>
/// <param name="Field">Its place in the schema.</param>
/// <param name="WriteAsync">Writes its cells of one group of rows.</param>
internal sealed record ParquetColumn(Field Field, Func<ParquetRowGroupWriter, object?[], CancellationToken, Task> WriteAsync)
{
    // How Parquet calls what a list holds.
    private const string Element = "element";

    /// <summary>The column of a table's.</summary>
    public static ParquetColumn Of(ExportColumn column) =>
        column.Type switch
        {
            CellType.Text => OfTexts(column.Name),
            CellType.Texts => OfLists(column.Name),
            CellType.Number => OfNumbers<int>(new DataField<int?>(column.Name)),
            CellType.Real => OfNumbers<double>(new DataField<double?>(column.Name)),
            CellType.Day => OfDays(column.Name),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    private static ParquetColumn OfTexts(string name)
    {
        DataField<string> field = new(name);
        return new(field, (group, cells, _) => group.WriteAsync(field, [.. cells.Select(cell => (string?)cell)]));
    }

    private static ParquetColumn OfNumbers<T>(DataField field)
        where T : struct =>
        new(
            field,
            (group, cells, cancellationToken) =>
                group.WriteAsync<T>(field, (T?[])[.. cells.Select(cell => (T?)cell)], cancellationToken: cancellationToken));

    private static ParquetColumn OfDays(string name)
    {
        DateTimeDataField field = new(name, DateTimeFormat.Date, isNullable: true);
        return new(
            field,
            (group, cells, cancellationToken) =>
                group.WriteAsync<DateTime>(field, (DateTime?[])[.. cells.Select(DayOf)], cancellationToken: cancellationToken));
    }

    private static DateTime? DayOf(object? cell) =>
        DateOnly.TryParseExact((string?)cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            : null;

    // A list of nothing is there, but holds no element: a level less than an element, and two less than its text.
    private static ParquetColumn OfLists(string name)
    {
        DataField<string> element = new(Element);
        ListField list = new(name, element);
        return new(
            list,
            async (group, cells, cancellationToken) =>
            {
                List<ReadOnlyMemory<char>> values = [];
                List<int> definitions = [];
                List<int> repetitions = [];
                foreach (object? cell in cells)
                {
                    var items = (IReadOnlyList<string>)cell!;
                    for (int i = 0; i < items.Count; i++)
                    {
                        values.Add(items[i].AsMemory());
                        definitions.Add(element.MaxDefinitionLevel);
                        repetitions.Add(i == 0 ? 0 : element.MaxRepetitionLevel);
                    }

                    if (items.Count == 0)
                    {
                        definitions.Add(element.MaxDefinitionLevel - 2);
                        repetitions.Add(0);
                    }
                }

                await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                    element, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), cancellationToken);
            });
    }
}
