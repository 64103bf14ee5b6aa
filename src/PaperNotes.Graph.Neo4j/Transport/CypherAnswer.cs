using System.Text.Json;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>The body of an answer of the Query API, read in one pass.</summary>
internal sealed class CypherAnswer
{
    private readonly List<string> _names = [];
    private int _nextName;

    private CypherAnswer()
    {
    }

    public CypherResult Result { get; private set; } = CypherResult.Empty;

    public IReadOnlyList<string> Bookmarks { get; private set; } = [];

    /// <summary>The id of the transaction; null outside of one.</summary>
    public string? Transaction { get; private set; }

    /// <summary>The first error; an answer can hold rows and an error that ended them.</summary>
    public CypherException? Error { get; private set; }

    /// <summary>Reads a body; throws <see cref="JsonException"/> where it is no object of JSON.</summary>
    public static CypherAnswer Read(ReadOnlySpan<byte> body)
    {
        CypherAnswer answer = new();
        Utf8JsonReader json = new(body);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("No object.");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            answer.ReadMember(ref json);
        }

        return answer;
    }

    private void ReadMember(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("data"u8))
        {
            json.Read();
            ReadRows(ref json);
        }
        else if (json.ValueTextEquals("bookmarks"u8))
        {
            json.Read();
            Bookmarks = ReadValue(ref json).AsTexts();
        }
        else if (json.ValueTextEquals("transaction"u8))
        {
            json.Read();
            Transaction = ReadValue(ref json)["id"].AsTextOrNull();
        }
        else if (json.ValueTextEquals("errors"u8))
        {
            json.Read();
            CypherValue errors = ReadValue(ref json);
            if (!errors.IsNull && errors.AsList() is [var first, ..])
            {
                Error = new CypherException(first["code"].AsTextOrNull() ?? "unknown", first["message"].AsTextOrNull() ?? "");
            }
        }
        else
        {
            json.Read();
            json.Skip();
        }
    }

    private void ReadRows(ref Utf8JsonReader json)
    {
        IReadOnlyList<string> fields = [];
        List<CypherValue[]> rows = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool values = json.ValueTextEquals("values"u8);
            bool names = json.ValueTextEquals("fields"u8);
            json.Read();
            if (names)
            {
                fields = ReadValue(ref json).AsTexts();
            }
            else if (values)
            {
                while (json.Read() && json.TokenType == JsonTokenType.StartArray)
                {
                    rows.Add(ReadList(ref json, fields.Count));
                }
            }
            else
            {
                json.Skip();
            }
        }

        Result = new CypherResult(fields, rows);
    }

    private CypherValue ReadValue(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => CypherValue.Of(json.GetString()!),
        JsonTokenType.Number => json.TryGetInt64(out long whole) ? CypherValue.Of(whole) : CypherValue.Of(json.GetDouble()),
        JsonTokenType.True => CypherValue.Of(true),
        JsonTokenType.False => CypherValue.Of(false),
        JsonTokenType.StartArray => CypherValue.Of(ReadList(ref json, 4)),
        JsonTokenType.StartObject => CypherValue.Of(ReadMap(ref json)),
        _ => CypherValue.Null,
    };

    private CypherValue[] ReadList(ref Utf8JsonReader json, int expected)
    {
        if (expected == 0)
        {
            expected = 1;
        }

        CypherValue[] items = new CypherValue[expected];
        int count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }

            items[count++] = ReadValue(ref json);
        }

        if (count < items.Length)
        {
            Array.Resize(ref items, count);
        }

        return items;
    }

    private KeyValuePair<string, CypherValue>[] ReadMap(ref Utf8JsonReader json)
    {
        List<KeyValuePair<string, CypherValue>> entries = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = ReadName(ref json);
            json.Read();
            entries.Add(new(name, ReadValue(ref json)));
        }

        return [.. entries];
    }

    // Maps of one answer mostly repeat the same names in the same order: each is made once.
    private string ReadName(ref Utf8JsonReader json)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            int at = (_nextName + i) % _names.Count;
            if (json.ValueTextEquals(_names[at]))
            {
                _nextName = at + 1;
                return _names[at];
            }
        }

        string name = json.GetString()!;
        if (_names.Count < 64)
        {
            _names.Add(name);
            _nextName = _names.Count;
        }

        return name;
    }
}
