using System.Text.Json;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing;

// A JSON array of facts, as many programs write what others write as lines: each item is read as a line is.
internal static class JsonArray
{
    public static bool IsArray(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart();
        return start is ['[', ..] && start[1..].TrimStart() is ['{' or ']', ..];
    }

    // A problem is named by the line on which its item begins; what is behind text that is not JSON is not read.
    public static Reading Read(SourceDocument document)
    {
        ReadOnlySpan<byte> json = document.Content.AsSpan().TrimStart("\uFEFF"u8);
        List<byte[]> items = [];
        List<int> lines = [];
        int line = 1, counted = 0;
        FactProblem? broken = null;
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 66 });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                items.Add(json[start..(int)reader.BytesConsumed].ToArray());
                lines.Add(line);
            }

            reader.Read();
        }
        catch (JsonException exception)
        {
            broken = new FactProblem(
                document.Name, (int)exception.LineNumber.GetValueOrDefault() + 1, "is not JSON from here on; the items before are read");
        }

        if (items.Count == 0 && broken is null)
        {
            return Reading.Skipped(document, Reasons.NotFacts);
        }

        Reading read = new LineFacts().Read(new SourceLines(document.Name, document.Source, 1, items));
        return read with
        {
            IsFile = true,
            Found = read.Found is FactsFound found
                ? found with
                {
                    NoteLines = [.. found.NoteLines.Select(item => lines[item - 1])],
                }
                : read.Found,
            Problems =
            [
                .. read.Problems.Select(problem => problem with { Line = lines[(int)problem.Line - 1] }),
                .. broken is null || read.Found is PassedOver ? Array.Empty<FactProblem>() : [broken],
            ],
        };
    }
}
