using System.Collections.Frozen;
using System.Text.Json;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Facts;

/// <summary>The table of positions, and how they are written. Thread-safe.</summary>
public static class NotePositions
{
    private static readonly PositionMeaning[] s_meanings = new Dictionary<NotePosition, PositionMeaning>
    {
        [NotePosition.Title] = new("title", ConceptKind.Method, EdgeKind.Proposes, true, 10),
        [NotePosition.TitleDataset] = new("title-dataset", ConceptKind.Dataset, EdgeKind.Proposes, true, 10),
        [NotePosition.Tldr] = new("tldr", ConceptKind.Method, EdgeKind.Proposes, true, 10),
        [NotePosition.TldrDataset] = new("tldr-dataset", ConceptKind.Dataset, EdgeKind.Proposes, true, 10),
        [NotePosition.VersusBullet] = new("vs-bullet", ConceptKind.Method, EdgeKind.ComparesWith, true, 5),
        [NotePosition.MethodRow] = new("method-row", ConceptKind.Method, EdgeKind.ComparesWith, true, 10),
        [NotePosition.ComparedModelRow] = new("compared-model-row", ConceptKind.Model, EdgeKind.ComparesWith, true, 5),
        [NotePosition.DatasetRow] = new("dataset-row", ConceptKind.Dataset, EdgeKind.EvaluatesOn, true, 10),
        [NotePosition.ModelRow] = new("model-row", ConceptKind.Model, EdgeKind.BuildsOn, true, 10),
        [NotePosition.DatasetListAfter] = new("dataset-list-after", ConceptKind.Dataset, EdgeKind.EvaluatesOn, false, 10),
        [NotePosition.DatasetListBefore] = new("dataset-list-before", ConceptKind.Dataset, EdgeKind.EvaluatesOn, false, 10),
        [NotePosition.ModelListAfter] = new("model-list-after", ConceptKind.Model, EdgeKind.BuildsOn, false, 10),
        [NotePosition.ModelListBefore] = new("model-list-before", ConceptKind.Model, EdgeKind.BuildsOn, false, 5),
        [NotePosition.Backbone] = new("backbone", ConceptKind.Model, EdgeKind.BuildsOn, true, 10),
        [NotePosition.BesideOwn] = new("beside-own", ConceptKind.Method, EdgeKind.ComparesWith, false, 5),
        [NotePosition.SotaCell] = new("sota-cell", ConceptKind.Method, EdgeKind.ComparesWith, false, 5),
        [NotePosition.ColumnHead] = new("column-head", null, null, true, 0),
        [NotePosition.TaskRow] = new("task-row", null, null, false, 0),
        [NotePosition.Compared] = new("compared", ConceptKind.Method, EdgeKind.ComparesWith, false, 3),
        [NotePosition.Uses] = new("uses", null, null, false, 0),
        [NotePosition.Caption] = new("caption", null, null, false, 0),
        [NotePosition.TestedOn] = new("tested-on", null, null, false, 0),
        [NotePosition.DesignBullet] = new("design-bullet", ConceptKind.Method, EdgeKind.Proposes, false, 3),
        [NotePosition.TitleTask] = new("title-task", ConceptKind.Task, EdgeKind.Addresses, true, 10),
        [NotePosition.KeywordTask] = new("keyword-task", ConceptKind.Task, EdgeKind.Addresses, false, 5),
        [NotePosition.AreaPart] = new("area-part", null, null, false, 0),
        [NotePosition.Keyword] = new("keyword", null, null, false, 0),
        [NotePosition.FreeExperiment] = new("free-experiment", null, null, false, 0),
    }.OrderBy(pair => pair.Key).Select(pair => pair.Value).ToArray();

    private static readonly FrozenDictionary<string, NotePosition> s_byCode = s_meanings
        .Select((meaning, place) => KeyValuePair.Create(meaning.Code, (NotePosition)place))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a position says.</summary>
    public static PositionMeaning Meaning(this NotePosition position) => s_meanings[(int)position];

    /// <summary>The position with a code; null for a code of another version.</summary>
    public static NotePosition? OfCode(string code) => s_byCode.TryGetValue(code, out NotePosition position) ? position : null;

    /// <summary>Reads the list at which the reader stands; what is of another version is left out.</summary>
    internal static IReadOnlyList<NamePosition> Read(ref Utf8JsonReader reader, string field, TextPool pool)
    {
        if (!JsonFields.StartsList(ref reader, field))
        {
            return [];
        }

        List<NamePosition> positions = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadOne(ref reader, field, pool) is { } position)
            {
                positions.Add(position);
            }
        }

        return positions.Count == 0 ? [] : [.. positions];
    }

    /// <summary>Writes the field, where there is anything to write.</summary>
    internal static void Write(Utf8JsonWriter writer, string field, IReadOnlyList<NamePosition> positions)
    {
        if (positions.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(field);
        foreach (NamePosition position in positions)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(position.Name);
            writer.WriteStringValue(position.Position.Meaning().Code);
            writer.WriteNumberValue(position.Line);
            writer.WriteNumberValue(position.Column);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static NamePosition? ReadOne(ref Utf8JsonReader reader, string field, TextPool pool)
    {
        int depth = reader.CurrentDepth;
        if (reader.TokenType == JsonTokenType.StartArray
            && reader.Read() && reader.TokenType == JsonTokenType.String && pool.Get(ref reader) is var name
            && reader.Read() && reader.TokenType == JsonTokenType.String && OfCode(reader.GetString()!) is var position
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int line) && line >= 0
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int column) && column >= -1
            && reader.Read() && reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth)
        {
            return name is null || position is null ? null : new NamePosition(name, position.Value, line, column);
        }

        throw new FormatException($"\"{field}\" has an item that is not [name, position, line, column]");
    }
}
