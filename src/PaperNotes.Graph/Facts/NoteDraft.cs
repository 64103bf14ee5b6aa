using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>A note while its fields are being read. Not thread-safe.</summary>
internal sealed class NoteDraft
{
    private string? _venue, _area, _slug, _title, _arxiv, _code, _summary, _noteDate, _noteUrl, _path, _revision, _hash;
    private IReadOnlyList<NamePosition> _positions = [];
    private IReadOnlyList<string> _authors = [], _keywords = [], _tags = [], _methods = [], _tasks = [];
    private IReadOnlyList<string> _benchmarks = [], _models = [], _baselines = [], _mentions = [], _related = [];

    /// <summary>Reads the value of the field at which the reader stands; unknown fields are passed over.</summary>
    public void ReadField(ref Utf8JsonReader reader, TextPool pool)
    {
        switch (reader.GetString())
        {
            case "slug": _slug = JsonFields.Text(ref reader, "slug"); break;
            case "title": _title = JsonFields.Text(ref reader, "title"); break;
            case "venue": _venue = JsonFields.Text(ref reader, "venue", pool); break;
            case "area": _area = JsonFields.Text(ref reader, "area", pool); break;
            case "arxiv": _arxiv = JsonFields.TextOrNumber(ref reader, "arxiv"); break;
            case "authors": _authors = JsonFields.Texts(ref reader, "authors", pool); break;
            case "code": _code = JsonFields.Text(ref reader, "code"); break;
            case "keywords": _keywords = JsonFields.Texts(ref reader, "keywords", pool); break;
            case "tags": _tags = JsonFields.Texts(ref reader, "tags", pool); break;
            case "summary": _summary = JsonFields.Text(ref reader, "summary"); break;
            case "methods": _methods = JsonFields.Texts(ref reader, "methods", pool); break;
            case "tasks": _tasks = JsonFields.Texts(ref reader, "tasks", pool); break;
            case "benchmarks": _benchmarks = JsonFields.Texts(ref reader, "benchmarks", pool); break;
            case "models": _models = JsonFields.Texts(ref reader, "models", pool); break;
            case "baselines": _baselines = JsonFields.Texts(ref reader, "baselines", pool); break;
            case "mentions": _mentions = JsonFields.Texts(ref reader, "mentions", pool); break;
            case "related": _related = JsonFields.Texts(ref reader, "related", pool); break;
            case "note_date": _noteDate = JsonFields.TextOrNumber(ref reader, "note_date", pool); break;
            case "note_url": _noteUrl = JsonFields.Text(ref reader, "note_url"); break;
            case "positions": _positions = NotePositions.Read(ref reader, "positions", pool); break;
            case "path": _path = JsonFields.Text(ref reader, "path"); break;
            case "revision": _revision = JsonFields.Text(ref reader, "revision", pool); break;
            case "hash": _hash = JsonFields.Text(ref reader, "hash"); break;
            default: JsonFields.Ignore(ref reader); break;
        }
    }

    /// <summary>The note as it was read; <see cref="CleanFacts"/> says what it lacks.</summary>
    public NoteFacts Finish() => new()
    {
        Venue = _venue ?? "",
        Area = _area ?? "",
        Slug = _slug ?? "",
        Title = _title ?? "",
        Arxiv = _arxiv,
        Authors = _authors,
        Code = _code,
        Keywords = _keywords,
        Tags = Same(_tags, _keywords) ? _keywords : _tags,
        Summary = _summary,
        Methods = _methods,
        Tasks = _tasks,
        Benchmarks = _benchmarks,
        Models = _models,
        Baselines = _baselines,
        Mentions = _mentions,
        Related = _related,
        NoteDate = _noteDate,
        NoteUrl = _noteUrl,
        Positions = _positions,
        Path = _path,
        Revision = _revision,
        Hash = _hash,
    };

    // Tags mostly repeat the keywords: one list instead of two is a tenth of the memory of a large data set.
    private static bool Same(IReadOnlyList<string> x, IReadOnlyList<string> y) => x.SequenceEqual(y, StringComparer.Ordinal);
}
