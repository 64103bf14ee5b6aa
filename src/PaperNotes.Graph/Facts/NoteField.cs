using System.Text;
using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// A field of a note, found by the name of its property: the one place that knows how the field is read, written, cleaned, compared and
/// united with the same field of other notes. Other kinds of values are further classes of this one. Immutable.
/// </summary>
internal abstract class NoteField
{
    /// <summary>A field of the property with a name; in JSON <c>NoteUrl</c> is <c>note_url</c>.</summary>
    protected NoteField(string property)
    {
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        WrittenName = JsonEncodedText.Encode(Name);
    }

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The name in JSON, as bytes.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>Whether the value of an earlier import stays where a note that is read again has none.</summary>
    public bool Stays { get; init; }

    /// <summary>The name as a writer takes it.</summary>
    protected JsonEncodedText WrittenName { get; }

    /// <summary>
    /// Reads the value that follows into a note that nobody else has yet; a wrong type is a <see cref="FormatException"/>.
    /// </summary>
    public abstract void Read(ref Utf8JsonReader reader, TextPool pool, NoteFacts note);

    /// <summary>Writes name and value where there is one.</summary>
    public abstract void Write(Utf8JsonWriter writer, NoteFacts note);

    /// <summary>Whether a note has a value here.</summary>
    public abstract bool IsIn(NoteFacts note);

    /// <summary>Whether two notes have the same here.</summary>
    public abstract bool IsSame(NoteFacts x, NoteFacts y);

    /// <summary>How many characters the value has, with what stands between the items of a list.</summary>
    public abstract long Length(NoteFacts note);

    /// <summary>
    /// Puts the clean value of a note into its copy; <paramref name="leftOut"/> takes what was left out, in words for the user.
    /// </summary>
    public abstract void Clean(NoteFacts note, NoteFacts copy, ICollection<string> leftOut);

    /// <summary>Puts what several notes of one paper say, the first first, into a copy of the first.</summary>
    public abstract void Unite(IReadOnlyList<NoteFacts> notes, NoteFacts copy);

    /// <summary>Puts the value of a note into a copy of another.</summary>
    public abstract void Copy(NoteFacts note, NoteFacts copy);

    /// <summary>Keeps one list instead of two equal ones, once the whole note is read.</summary>
    public virtual void Share(NoteFacts note)
    {
    }
}

/// <summary>A field whose values are of a type.</summary>
internal abstract class NoteField<T>(string property) : NoteField(property)
{
    // As a reader of JSON does it: properties that are set once are set by the field while the note is being made.
    private readonly Action<NoteFacts, T> _set = typeof(NoteFacts).GetProperty(property)!.SetMethod!.CreateDelegate<Action<NoteFacts, T>>();
    private readonly Func<NoteFacts, T> _get = typeof(NoteFacts).GetProperty(property)!.GetMethod!.CreateDelegate<Func<NoteFacts, T>>();

    /// <summary>The value of a note.</summary>
    public T Get(NoteFacts note) => _get(note);

    public override void Copy(NoteFacts note, NoteFacts copy) => _set(copy, _get(note));

    /// <summary>Sets the value of a note that nobody else has yet.</summary>
    protected void Set(NoteFacts note, T value) => _set(note, value);
}

/// <summary>A text; null is none.</summary>
/// <param name="property">The property.</param>
/// <param name="clean">The text as it is kept, null where it is none; names what was left out.</param>
internal sealed class TextField(string property, Func<string?, ICollection<string>, string?> clean) : NoteField<string?>(property)
{
    /// <summary>Whether many notes have the same text.</summary>
    public bool IsPooled { get; init; }

    /// <summary>Whether it may be written as a number, which is taken digit by digit.</summary>
    public bool MayBeNumber { get; init; }

    public override void Read(ref Utf8JsonReader reader, TextPool pool, NoteFacts note)
    {
        TextPool? texts = IsPooled ? pool : null;
        Set(note, MayBeNumber ? JsonFields.TextOrNumber(ref reader, Name, texts) : JsonFields.Text(ref reader, Name, texts));
    }

    public override void Write(Utf8JsonWriter writer, NoteFacts note)
    {
        if (Get(note) is { } text)
        {
            writer.WriteString(WrittenName, text);
        }
    }

    public override bool IsIn(NoteFacts note) => Get(note) is not null;

    public override bool IsSame(NoteFacts x, NoteFacts y) => Get(x) == Get(y);

    public override long Length(NoteFacts note) => Get(note)?.Length ?? 0;

    public override void Clean(NoteFacts note, NoteFacts copy, ICollection<string> leftOut) => Set(copy, clean(Get(note), leftOut));

    /// <summary>The first text there is.</summary>
    public override void Unite(IReadOnlyList<NoteFacts> notes, NoteFacts copy) =>
        Set(copy, notes.Select(Get).FirstOrDefault(text => text is not null));
}

/// <summary>A list of texts; an empty one is none.</summary>
/// <param name="property">The property.</param>
/// <param name="clean">An item as it is kept, null where it is none; takes the name of the field and names what was left out.</param>
internal sealed class TextsField(string property, Func<string, string, ICollection<string>, string?> clean)
    : NoteField<IReadOnlyList<string>>(property)
{
    /// <summary>Whether the list of one note is whole, so that lists are not put together.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A field that mostly has the same list: one list instead of two is a tenth of the memory of a large data set.</summary>
    public TextsField? Repeated { get; init; }

    public override void Read(ref Utf8JsonReader reader, TextPool pool, NoteFacts note) =>
        Set(note, JsonFields.Texts(ref reader, Name, pool));

    public override void Write(Utf8JsonWriter writer, NoteFacts note)
    {
        IReadOnlyList<string> texts = Get(note);
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(WrittenName);
        for (int i = 0; i < texts.Count; i++)
        {
            writer.WriteStringValue(texts[i]);
        }

        writer.WriteEndArray();
    }

    public override bool IsIn(NoteFacts note) => Get(note).Count > 0;

    public override bool IsSame(NoteFacts x, NoteFacts y) => IsSame(Get(x), Get(y));

    public override long Length(NoteFacts note) => Get(note).Sum(text => (long)text.Length + 3);

    public override void Clean(NoteFacts note, NoteFacts copy, ICollection<string> leftOut)
    {
        IReadOnlyList<string> texts = Get(note);
        Set(copy, Repeated is { } other && ReferenceEquals(texts, other.Get(note))
            ? other.Get(copy)
            : CleanFacts.Each(texts, text => clean(text, Name, leftOut)));
    }

    /// <summary>Every text once; or the first list with any.</summary>
    public override void Unite(IReadOnlyList<NoteFacts> notes, NoteFacts copy) => Set(copy, IsWhole
        ? notes.Select(Get).FirstOrDefault(texts => texts.Count > 0) ?? []
        : [.. notes.SelectMany(Get).Distinct(StringComparer.Ordinal)]);

    public override void Share(NoteFacts note)
    {
        if (Repeated is { } other && IsSame(Get(note), other.Get(note)))
        {
            Set(note, other.Get(note));
        }
    }

    private static bool IsSame(IReadOnlyList<string> x, IReadOnlyList<string> y) =>
        ReferenceEquals(x, y) || x.SequenceEqual(y, StringComparer.Ordinal);
}
