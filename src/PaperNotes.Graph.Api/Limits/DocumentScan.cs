using GraphQLParser;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// One pass over the tokens of a document that counts what limits bound and notes which selection stands in which. Neither its
/// time nor its memory grows faster than the document; it does not recurse. What it cannot follow, the parser refuses. Not thread-safe.
/// </summary>
internal sealed class DocumentScan
{
    private static readonly HashSet<string> TypeSystem =
        new(["schema", "scalar", "type", "interface", "union", "enum", "input", "extend", "directive"], StringComparer.Ordinal);

    private readonly List<Frame> _open = [];
    private NextName _nextName;
    private bool _isInDefinition;
    private int _directivesOfDefinition;

    private DocumentScan()
    {
    }

    // What the next name is, where that is not plain from where it stands.
    private enum NextName
    {
        AsItStands,
        OfAliasedField,
        OfSpread,
        Ignored,
    }

    /// <summary>The operations and fragments, in the order of the document.</summary>
    public List<ScannedDefinition> Definitions { get; } = [];

    /// <summary>All selections: each before those inside of it, and those after each other.</summary>
    public List<ScannedSelection> Selections { get; } = [];

    public int Aliases { get; private set; }

    public int Directives { get; private set; }

    /// <summary>The most directives that stand in one place.</summary>
    public int DirectivesInOnePlace { get; private set; }

    public int Fields { get; private set; }

    public int Fragments { get; private set; }

    /// <summary>The most brackets that stand inside each other.</summary>
    public int Nesting { get; private set; }

    /// <summary>The digits of the longest whole number.</summary>
    public int NumberDigits { get; private set; }

    /// <summary>The length of the longest name.</summary>
    public int NameLength { get; private set; }

    public int Operations { get; private set; }

    public int Tokens { get; private set; }

    /// <summary>Numbers, texts, names and variables that stand as values or types.</summary>
    public int Values { get; private set; }

    /// <summary>How often variables are named, where they are declared and where they are used.</summary>
    public int Variables { get; private set; }

    /// <summary>Whether the pass ended where no document can go on; the parser says why.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Reads a document. An error for the client where a token cannot be read.</summary>
    public static DocumentScan Read(string document)
    {
        DocumentScan scan = new();
        ROM source = document;
        TokenReader tokens = new(document);
        while (!scan.IsMalformed && tokens.Next())
        {
            scan.Take(tokens.Kind, source.Slice(tokens.Start, tokens.End - tokens.Start));
        }

        if (tokens.Broken is { } reason)
        {
            throw GraphErrors.DocumentMalformed(reason, source, tokens.End);
        }

        scan.IsMalformed |= scan._open.Count > 0 || scan._isInDefinition;
        return scan;
    }

    private void Take(char kind, ROM token)
    {
        Tokens++;
        switch (kind)
        {
            case 'n':
                TakeName(token);
                break;
            case 'i':
                NumberDigits = Math.Max(NumberDigits, token.Span.TrimStart('-').Length);
                Values++;
                break;
            case 'f' or 's':
                Values++;
                break;
            case ':' when IsInSelections:
                Aliases++;
                _nextName = NextName.OfAliasedField;
                break;
            case ':':
                // The name before it was none of a value.
                Values--;
                break;
            case '.' when IsInSelections:
                Add(SelectionKind.InlineFragment, default);
                _nextName = NextName.OfSpread;
                break;
            case '$':
                TakeVariable();
                break;
            case '@':
                CountDirective();
                _nextName = NextName.Ignored;
                break;
            case '{' or '[' or '(':
                Open(kind);
                break;
            case '}' or ']' or ')':
                Close(kind);
                break;
        }
    }

    private bool IsInSelections => _open is [.., { IsValue: false }];

    // A variable that is declared starts a new place for directives.
    private void TakeVariable()
    {
        Variables++;
        if (_open.Count > 0)
        {
            _open[^1] = _open[^1] with { Directives = 0 };
        }
    }

    private void TakeName(ROM name)
    {
        NameLength = Math.Max(NameLength, name.Length);
        NextName role = _nextName;
        _nextName = NextName.AsItStands;
        switch (role)
        {
            case NextName.OfAliasedField:
                Rename(SelectionKind.Field, name);
                break;
            case NextName.OfSpread when name == "on":
                _nextName = NextName.Ignored;
                break;
            case NextName.OfSpread:
                Rename(SelectionKind.Spread, name);
                break;
            case NextName.AsItStands when IsInSelections:
                Fields++;
                Add(SelectionKind.Field, name);
                break;
            case NextName.AsItStands when _open.Count == 0:
                TakeNameOfDefinition(name);
                break;
            case NextName.AsItStands:
                Values++;
                break;
        }
    }

    private void TakeNameOfDefinition(ROM name)
    {
        if (_isInDefinition)
        {
            if (Definitions[^1] is { IsFragment: true, Name.Length: 0 } fragment)
            {
                Definitions[^1] = fragment with { Name = name };
            }

            return;
        }

        string keyword = name.ToString();
        if (TypeSystem.Contains(keyword))
        {
            throw GraphErrors.DefinitionNotExecutable(keyword);
        }

        IsMalformed = keyword is not ("query" or "mutation" or "subscription" or "fragment");
        Define(keyword == "fragment");
    }

    private void Define(bool isFragment)
    {
        _isInDefinition = true;
        _directivesOfDefinition = 0;
        Fragments += isFragment ? 1 : 0;
        Operations += isFragment ? 0 : 1;
        Definitions.Add(new ScannedDefinition(isFragment, default, Selections.Count, Selections.Count));
    }

    private void Add(SelectionKind kind, ROM name)
    {
        _open[^1] = _open[^1] with { Directives = 0 };
        Selections.Add(new ScannedSelection(kind, name, Selections.Count + 1));
    }

    private void Rename(SelectionKind kind, ROM name)
    {
        if (Selections.Count == 0)
        {
            IsMalformed = true;
            return;
        }

        Selections[^1] = Selections[^1] with { Kind = kind, Name = name };
    }

    private void CountDirective()
    {
        Directives++;
        int here;
        if (_open.Count == 0)
        {
            here = ++_directivesOfDefinition;
        }
        else
        {
            here = _open[^1].Directives + 1;
            _open[^1] = _open[^1] with { Directives = here };
        }

        DirectivesInOnePlace = Math.Max(DirectivesInOnePlace, here);
    }

    private void Open(char kind)
    {
        bool isValue = kind != '{' || (_open.Count > 0 && _open[^1].IsValue);
        if (_open.Count == 0 && !_isInDefinition)
        {
            // Without a keyword it is a query.
            Define(isFragment: false);
        }

        int owner = isValue || _open.Count == 0 ? -1 : Selections.Count - 1;
        _nextName = NextName.AsItStands;
        _open.Add(new Frame(kind, isValue, owner, 0));
        Nesting = Math.Max(Nesting, _open.Count);
    }

    private void Close(char kind)
    {
        char expected = kind switch
        {
            '}' => '{',
            ']' => '[',
            _ => '(',
        };
        if (_open.Count == 0 || _open[^1].Kind != expected)
        {
            IsMalformed = true;
            return;
        }

        Frame closed = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (closed.IsValue)
        {
            return;
        }

        if (_open.Count == 0)
        {
            Definitions[^1] = Definitions[^1] with { End = Selections.Count };
            _isInDefinition = false;
        }
        else if (closed.Owner >= 0)
        {
            Selections[closed.Owner] = Selections[closed.Owner] with { End = Selections.Count };
        }
    }

    private readonly record struct Frame(char Kind, bool IsValue, int Owner, int Directives);
}
