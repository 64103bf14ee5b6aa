using System.Buffers;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Tagging;

// Reads the names that tables list: rows of columns of methods, models and data sets, and heads of columns. Own and ablated rows
// and measures are none.
internal static partial class TableReader
{
    private const int MostColumns = 40, MostRows = 200, LongestLine = 8192, NamedColumns = 3, LongestCell = 120;

    private static readonly SearchValues<char> s_ticks = SearchValues.Create("✓✗✔✘√☑❌✅");

    private static readonly SearchValues<char> s_figures = SearchValues.Create("0123456789.,%+-−± /");

    public static bool IsTable(NoteSection section, int line) =>
        line + 1 < section.Lines.Count
        && IsRow(section.Lines[line])
        && IsRow(section.Lines[line + 1])
        && section.Lines[line + 1].AsSpan().Trim().IndexOfAnyExcept("|-: \t") < 0
        && section.Lines[line + 1].Contains('-', StringComparison.Ordinal);

    // The last line of the table that begins at a line.
    public static int Read(NoteSection section, int first, NotePart part, OwnNames own, PositionList found)
    {
        List<string> heads = Cells(section.Lines[first]);
        List<(List<string> Cells, int Number)> rows = [];
        int last = first + 1;
        while (last + 1 < section.Lines.Count && IsRow(section.Lines[last + 1]))
        {
            last++;
            if (rows.Count < MostRows)
            {
                rows.Add((Cells(section.Lines[last]), section.Numbers[last]));
            }
        }

        TableColumn[] columns = [.. heads.Select(head => TableColumn.Of(head, own))];
        bool isAblation = Ablation().IsMatch(section.Heading);
        for (int column = 0; column < columns.Length; column++)
        {
            if (columns[column].Role == ColumnRole.Best
                || (column < NamedColumns && columns[column].Role is not (ColumnRole.None or ColumnRole.Own)))
            {
                Rows(columns, column, rows, part, isAblation, own, found);
            }
        }

        if (part == NotePart.Experiments)
        {
            Heads(columns, heads, rows, section.Numbers[first], own, found);
        }

        return last;
    }

    private static void Rows(
        TableColumn[] columns,
        int column,
        List<(List<string> Cells, int Number)> rows,
        NotePart part,
        bool isAblation,
        OwnNames own,
        PositionList found
    )
    {
        bool hasOwn = rows.Exists(row => column < row.Cells.Count && own.IsOwn(row.Cells[column]));
        bool isOwnBold = columns[column].Role is ColumnRole.Methods or ColumnRole.Models
            && rows.Count(row => IsBold(row.Cells, column)) * 2 <= rows.Count;
        if (Position(columns[column].Role, part, hasOwn, isAblation, IsOfSizes(columns)) is not { } position)
        {
            return;
        }

        foreach ((List<string> cells, int number) in rows)
        {
            if (column >= cells.Count || cells[column].Length is 0 or > LongestCell)
            {
                continue;
            }

            string cell = columns[column].Cell(NameLists.Plain(cells[column]));
            // A row that adds to the paper's own is its own.
            if (NoteWords.Ablated.StartOf(cell.AsSpan().TrimStart("(（")) > 0
                || own.IsOwn(cell)
                || (isOwnBold && IsBold(cells, column) && !ModelNames.IsFamily(cell)))
            {
                continue;
            }

            string listed = position switch
            {
                NotePosition.SotaCell => Best(cell),
                NotePosition.DatasetRow or NotePosition.TaskRow => WithoutMeasure(First(cell)),
                _ => First(cell),
            };
            foreach (string name in NameLists.Of(listed, own))
            {
                found.Add(name, position, number, column);
            }
        }
    }

    private static NotePosition? Position(ColumnRole role, NotePart part, bool hasOwn, bool isAblation, bool isOfSizes) => role switch
    {
        ColumnRole.Methods => (part == NotePart.Experiments && !isAblation) || (hasOwn && !isAblation) ? NotePosition.MethodRow : null,
        ColumnRole.Models when part != NotePart.Experiments || isAblation => null,
        ColumnRole.Models => hasOwn ? NotePosition.ComparedModelRow : NotePosition.ModelRow,
        // A table of data sets with their sizes, or with the paper's own among them, compares data sets.
        ColumnRole.Datasets => part != NotePart.Experiments || isOfSizes ? null : hasOwn ? NotePosition.BesideOwn : NotePosition.DatasetRow,
        ColumnRole.Tasks => part == NotePart.Experiments ? NotePosition.TaskRow : null,
        ColumnRole.Best => part == NotePart.Experiments ? NotePosition.SotaCell : null,
        ColumnRole.None or ColumnRole.Own => null,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    // Where a few names are bold, they are the paper's own.
    private static bool IsBold(List<string> cells, int column) =>
        column < cells.Count && cells[column].StartsWith("**", StringComparison.Ordinal);

    private static bool IsOfSizes(TableColumn[] columns) => columns.Count(column => Size().IsMatch(column.Head)) > 1;

    private static void Heads(
        TableColumn[] columns,
        List<string> heads,
        List<(List<string> Cells, int Number)> rows,
        int number,
        OwnNames own,
        PositionList found
    )
    {
        bool hasOwn = columns.Skip(1).Any(column => column.Role == ColumnRole.Own);
        bool isOfMethods = columns.Length > 0 && columns[0].Role is ColumnRole.Methods or ColumnRole.Models;
        for (int column = 1; column < columns.Length; column++)
        {
            if (columns[column].Role != ColumnRole.None || own.IsOwn(columns[column].Head) || IsOfMarks(rows, column))
            {
                continue;
            }

            // "X ↓" is a measure, as is what has an arrow beside the paper's own column.
            string head = IsMeasure(heads[column], hasOwn && !isOfMethods) ? "" : WithoutMeasure(columns[column].Head);
            foreach (string name in head.Length == 0 ? [] : NameLists.Of(head, own))
            {
                found.Add(name, hasOwn && !isOfMethods ? NotePosition.BesideOwn : NotePosition.ColumnHead, number, column);
            }
        }
    }

    // A column of ✓ and ✗ says which parts are switched on.
    private static bool IsOfMarks(List<(List<string> Cells, int Number)> rows, int column) =>
        rows.Count(row => column < row.Cells.Count && row.Cells[column].AsSpan().IndexOfAny(s_ticks) >= 0) * 2 > rows.Count;

    private static bool IsMeasure(string head, bool isBesideOwn) => isBesideOwn
        ? head.AsSpan().IndexOfAny('↑', '↓') >= 0
        : head.Contains('↓', StringComparison.Ordinal) && NoteWords.Metrics.EndOf(head.AsSpan().Trim(" *↓")) == 0;

    // "GSM8K Acc" is a column of GSM8K, and a row "RoboTwin Avg SR%" one of RoboTwin.
    private static string WithoutMeasure(string head)
    {
        string rest = Arrows().Replace(head, " ").Trim();
        while (rest.Length > 0)
        {
            rest = rest.TrimEnd(' ', '%');
            int end = NoteWords.Metrics.EndOf(rest);
            if (end == 0)
            {
                break;
            }

            rest = rest[..^end].TrimEnd(' ', '-', '/', '(', '（', ':', '@', '_', '·');
        }

        return rest;
    }

    // "X + Y", "X w/ Y": what stands first is run.
    private static string First(string cell)
    {
        int plus = cell.IndexOf(" + ", StringComparison.Ordinal), with = cell.IndexOf(" w/", StringComparison.Ordinal);
        int end = plus < 0 ? with : with < 0 ? plus : Math.Min(plus, with);
        return end > 0 ? cell[..end] : cell;
    }

    private static string Best(string cell)
    {
        (string main, string inside) = NameLists.Bracketed(cell);
        return main.AsSpan().IndexOfAnyExcept(s_figures) < 0 ? inside : cell;
    }

    private static bool IsRow(string line) => line.Length <= LongestLine && line.AsSpan().TrimStart() is ['|', ..];

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        ReadOnlySpan<char> rest = line.AsSpan().Trim().Trim('|');
        int start = 0;
        for (int i = 0; i <= rest.Length && cells.Count < MostColumns; i++)
        {
            if (i == rest.Length || (rest[i] == '|' && (i == 0 || rest[i - 1] != '\\')))
            {
                cells.Add(rest[start..i].Trim().ToString());
                start = i + 1;
            }
        }

        return cells;
    }

    [GeneratedRegex("消融|Ablation", RegexOptions.IgnoreCase)]
    private static partial Regex Ablation();

    [GeneratedRegex(@"规模|样本|数量|条数|年份|语言数|来源|划分|^#|\bsize\b|samples?\b|\bsplit|\byear\b|模态|标注|开源", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"[↑↓%$]|[(（][^()（）]{0,40}[)）]")]
    private static partial Regex Arrows();
}
