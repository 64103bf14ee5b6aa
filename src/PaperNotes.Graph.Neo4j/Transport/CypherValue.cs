namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// One value of an answer: null, a truth value, a number, a text, a list or a map. Reading it as what it is not throws
/// <see cref="InvalidOperationException"/>. Immutable.
/// </summary>
public readonly struct CypherValue
{
    private static readonly object Whole = new();
    private static readonly object Fraction = new();
    private static readonly object Truth = new();

    private readonly object? _content;
    private readonly long _bits;

    private CypherValue(object? content, long bits) => (_content, _bits) = (content, bits);

    /// <summary>Null.</summary>
    public static CypherValue Null => default;

    /// <summary>Whether it is null.</summary>
    public bool IsNull => _content is null;

    /// <summary>A text.</summary>
    public static CypherValue Of(string text) => new(text, 0);

    /// <summary>A whole number.</summary>
    public static CypherValue Of(long number) => new(Whole, number);

    /// <summary>A number with a fraction.</summary>
    public static CypherValue Of(double number) => new(Fraction, BitConverter.DoubleToInt64Bits(number));

    /// <summary>A truth value.</summary>
    public static CypherValue Of(bool truth) => new(Truth, truth ? 1 : 0);

    /// <summary>A list.</summary>
    public static CypherValue Of(CypherValue[] list) => new(list, 0);

    /// <summary>A map: the properties of a node, or what the statement made.</summary>
    public static CypherValue Of(KeyValuePair<string, CypherValue>[] map) => new(map, 0);

    /// <summary>The text.</summary>
    public string AsText() => _content as string ?? throw Wrong("a text");

    /// <summary>The text, or null.</summary>
    public string? AsTextOrNull() => IsNull ? null : AsText();

    /// <summary>The whole number.</summary>
    public long AsLong() => ReferenceEquals(_content, Whole) ? _bits : throw Wrong("a whole number");

    /// <summary>The whole number.</summary>
    public int AsInt() => checked((int)AsLong());

    /// <summary>The number.</summary>
    public double AsDouble() => ReferenceEquals(_content, Fraction) ? BitConverter.Int64BitsToDouble(_bits) : AsLong();

    /// <summary>The truth value.</summary>
    public bool AsBool() => ReferenceEquals(_content, Truth) ? _bits != 0 : throw Wrong("a truth value");

    /// <summary>The items of the list.</summary>
    public IReadOnlyList<CypherValue> AsList() => _content as CypherValue[] ?? throw Wrong("a list");

    /// <summary>The texts of the list; none where it is null.</summary>
    public IReadOnlyList<string> AsTexts() => IsNull ? [] : Array.ConvertAll((CypherValue[])AsList(), item => item.AsText());

    /// <summary>The entries of the map.</summary>
    public IReadOnlyList<KeyValuePair<string, CypherValue>> AsMap() =>
        _content as KeyValuePair<string, CypherValue>[] ?? throw Wrong("a map");

    /// <summary>The value of the map under a name; null where it has none.</summary>
    public CypherValue this[string name]
    {
        get
        {
            foreach ((string key, CypherValue value) in AsMap())
            {
                if (key == name)
                {
                    return value;
                }
            }

            return Null;
        }
    }

    private InvalidOperationException Wrong(string wanted) => new($"The value is not {wanted} but {Kind}.");

    private string Kind => _content switch
    {
        null => "null",
        string => "a text",
        CypherValue[] => "a list",
        KeyValuePair<string, CypherValue>[] => "a map",
        _ => ReferenceEquals(_content, Truth) ? "a truth value" : "a number",
    };
}
