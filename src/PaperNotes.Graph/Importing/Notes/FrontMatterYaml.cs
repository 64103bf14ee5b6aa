using PaperNotes.Graph.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperNotes.Graph.Importing.Notes;

// Reads a mapping of texts and lists from YAML, event by event: deep nesting never recurses, and an alias is looked up, never unfolded.
internal sealed class FrontMatterYaml
{
    // Beyond these, a block is there to keep the parser busy: its time grows with length times open brackets.
    private const int LongestBlock = 64 * 1024;
    private const int MostBrackets = 500;

    private static readonly VocabularyFile s_names = VocabularyFile.Read("header-keys.txt");
    private static readonly HashSet<string> s_wholeNames = NamesOf("author whole name");
    private static readonly HashSet<string> s_givenNames = NamesOf("author given name");
    private static readonly HashSet<string> s_familyNames = NamesOf("author family name");

    private readonly Parser _events;
    private readonly Dictionary<string, List<string>> _anchors = new(StringComparer.Ordinal);

    private FrontMatterYaml(string block) => _events = new Parser(new StringReader(block));

    // False, and nothing read, where the lines are no YAML mapping.
    public static bool TryRead(IReadOnlyList<string> lines, int from, int end, Dictionary<string, List<string>> values)
    {
        string block = string.Join('\n', lines.Skip(from).Take(end - from)) + "\n";
        if (block.Length > LongestBlock || block.Count(letter => letter is '[' or '{') > MostBrackets)
        {
            return false;
        }

        try
        {
            if (new FrontMatterYaml(block).Mapping() is not { } entries)
            {
                return false;
            }

            foreach ((string key, List<string> value) in entries)
            {
                values[key] = value;
            }

            return true;
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private List<(string Key, List<string> Value)>? Mapping()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _) || !_events.TryConsume<MappingStart>(out _))
        {
            return null;
        }

        List<(string, List<string>)> entries = [];
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            if (!_events.TryConsume<Scalar>(out Scalar? key))
            {
                return null;
            }

            entries.Add((key.Value, Value()));
        }

        // What goes on behind the mapping is none of it.
        _events.Consume<DocumentEnd>();
        return _events.TryConsume<StreamEnd>(out _) ? entries : null;
    }

    private List<string> Value()
    {
        if (_events.TryConsume<SequenceStart>(out SequenceStart? sequence))
        {
            List<string> items = [];
            while (!_events.TryConsume<SequenceEnd>(out _))
            {
                // One item is one text: an alias of a list within lists would grow without end.
                items.AddRange(Item().Take(1));
            }

            return Kept(sequence, items);
        }

        return Item();
    }

    private List<string> Item()
    {
        if (_events.TryConsume<Scalar>(out Scalar? scalar))
        {
            return Kept(scalar, Text(scalar) is { } text ? [text] : []);
        }

        if (_events.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            return _anchors.GetValueOrDefault(alias.Value.Value) ?? [];
        }

        if (_events.TryConsume<MappingStart>(out MappingStart? mapping))
        {
            return Kept(mapping, Name());
        }

        _events.SkipThisAndNestedEvents();
        return [];
    }

    // A person with an affiliation is the person; one pair of an item that names nobody is a text with a colon in it.
    private List<string> Name()
    {
        List<(string Key, string Value)> pairs = [];
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            string? key = _events.TryConsume<Scalar>(out Scalar? name) ? name.Value : null;
            if (key is null)
            {
                _events.SkipThisAndNestedEvents();
            }

            if (_events.TryConsume<Scalar>(out Scalar? value) && key is not null)
            {
                pairs.Add((key, Text(value) ?? ""));
            }
            else if (value is null)
            {
                _events.SkipThisAndNestedEvents();
            }
        }

        string said = Of(pairs, s_wholeNames) ?? $"{Of(pairs, s_givenNames)} {Of(pairs, s_familyNames)}".Trim();
        return said.Length > 0 ? [said] : pairs is [var only] ? [$"{only.Key}: {only.Value}".Trim()] : [];
    }

    private static string? Of(List<(string Key, string Value)> pairs, HashSet<string> keys) =>
        pairs.Find(pair => pair.Value.Length > 0 && keys.Contains(pair.Key)).Value;

    private List<string> Kept(NodeEvent node, List<string> value)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = value;
        }

        return value;
    }

    private static HashSet<string> NamesOf(string section) =>
        new(s_names.Groups(section).SelectMany(names => names), StringComparer.OrdinalIgnoreCase);

    // A text of several lines is one line; null where it says nothing.
    private static string? Text(Scalar scalar)
    {
        bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
        string text = scalar.Value.Contains('\n', StringComparison.Ordinal)
            ? string.Join(' ', scalar.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : scalar.Value.Trim();
        return isNull || text.Length == 0 ? null : text;
    }
}
