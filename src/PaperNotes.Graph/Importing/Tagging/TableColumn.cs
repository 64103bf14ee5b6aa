using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Importing.Tagging;

// What a column of a table lists.
internal enum ColumnRole
{
    None,
    Methods,
    Models,
    Datasets,
    Tasks,
    Best,
    Own,
}

// A column by its head. A head of two parts ("数据集 / 指标") has the role of the part that has one, which may be the Part-th in each cell.
internal readonly record struct TableColumn(string Head, ColumnRole Role, int Part, int Parts)
{
    public static TableColumn Of(string head, OwnNames own)
    {
        string plain = Unmarked(NameLists.Plain(head));
        ColumnRole role = RoleOf(plain, own);
        if (role != ColumnRole.None || plain.AsSpan().IndexOfAny('/', '／', '×') < 0)
        {
            return new TableColumn(plain, role, 0, 1);
        }

        string[] parts = plain.Split(['/', '／', '×'], StringSplitOptions.TrimEntries);
        ColumnRole[] roles = [.. parts.Select(part => RoleOf(part, own))];
        // "模型 / 方法" lists either, and "任务 / 数据集" is told by the data set.
        int place = Array.IndexOf(roles, ColumnRole.Datasets);
        place = place >= 0 ? place : Array.IndexOf(roles, ColumnRole.Methods);
        place = place >= 0 ? place : Array.FindIndex(roles, part => part is ColumnRole.Models or ColumnRole.Tasks);
        return place < 0 ? new TableColumn(plain, ColumnRole.None, 0, 1) : new TableColumn(plain, roles[place], place, parts.Length);
    }

    // The part of a cell that is the column's.
    public string Cell(string cell)
    {
        if (Parts == 1 || !cell.Contains('/', StringComparison.Ordinal))
        {
            return cell;
        }

        string[] parts = cell.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length == Parts ? parts[Part] : cell;
    }

    private static ColumnRole RoleOf(string head, OwnNames own)
    {
        string plain = NameLists.Bracketed(head).Main.TrimEnd('s', ' ');
        return Is(NoteWords.Own, head) || own.HasName(head) ? ColumnRole.Own
            : Is(NoteWords.SotaHeads, head) ? ColumnRole.Best
            : Is(NoteWords.MethodHeads, plain) ? ColumnRole.Methods
            : Is(NoteWords.ModelHeads, plain) ? ColumnRole.Models
            : Is(NoteWords.DatasetHeads, plain) ? ColumnRole.Datasets
            : Is(NoteWords.TaskHeads, plain) ? ColumnRole.Tasks
            : ChineseNames.HasChinese(plain)
            && NoteWords.NoHeads.EndOf(plain) == 0
            && NoteWords.NoHeads.StartOf(plain) == 0
            && NoteWords.MethodHeadEnds.EndOf(plain) > 0
                ? ColumnRole.Methods
            : ColumnRole.None;
    }

    private static bool Is(NoteWords words, string head) => words.Contains(head);

    private static string Unmarked(string head) => head.Trim(' ', '↑', '↓', '*', ':', '：');
}
