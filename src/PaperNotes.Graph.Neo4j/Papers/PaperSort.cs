using System.Globalization;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>The order of one list of papers: fields in turn, ties by key; as text of statements and as positions.</summary>
internal sealed class PaperSort
{
    private readonly IReadOnlyList<PaperOrder> _order;
    private readonly PaperOrder[] _fields;

    public PaperSort(IReadOnlyList<PaperOrder> order)
    {
        _order = order;
        // What follows a field that was there before, or the key, decides nothing.
        IEnumerable<PaperOrder> fields = order.DistinctBy(field => field.Field);
        _fields =
        [
            .. fields.TakeWhile(field => field.Field != PaperOrderField.Key),
            fields.FirstOrDefault(field => field.Field == PaperOrderField.Key, new(PaperOrderField.Key)),
        ];
    }

    /// <summary>The field that decides most.</summary>
    public PaperOrderField First => _fields[0].Field;

    /// <summary>
    /// The columns to sort by, as an index has them where one gives the order: with the load and the keys of the scope in front.
    /// </summary>
    public string Text(ScopeShape shape, bool isEntered, bool backward)
    {
        string[] leading = isEntered ? [] : (shape, _fields[0].Field) switch
        {
            (ScopeShape.All, _) => ["p.load"],
            (ScopeShape.Venue, PaperOrderField.Key) => ["p.load", "p.venue"],
            (ScopeShape.Area, PaperOrderField.Key) => ["p.load", "p.area"],
            (ScopeShape.VenueArea, PaperOrderField.Key) => ["p.load", "p.venue", "p.area"],
            _ => [],
        };
        bool byIndex = leading.Length > 0 && (_fields.Length == 1 || (_fields.Length == 2 && _fields[0].Field != PaperOrderField.Title));
        IEnumerable<(string Column, bool Descending)> columns =
        [
            .. leading.Select(column => (column, _fields[0].Descending)),
            .. _fields.SelectMany(field => ColumnsOf(field.Field).Select(column => (column, field.Descending))),
        ];
        // Numbers sort as keys do, and faster, where no index holds the keys in order.
        return string.Join(", ", columns.Select(column =>
            (column.Column == "p.key" && !byIndex ? "p.number" : column.Column) + (column.Descending == backward ? "" : " DESC")));
    }

    /// <summary>
    /// That papers have what the index of the order holds, which they all do: unless it is said, Neo4j does not use the index.
    /// </summary>
    public string Held => _fields[0].Field switch
    {
        PaperOrderField.Title => "p.titleHead IS NOT NULL",
        PaperOrderField.Year => "p.year IS NOT NULL AND p.key IS NOT NULL",
        PaperOrderField.Venue => "p.venue IS NOT NULL AND p.key IS NOT NULL",
        _ => "p.key IS NOT NULL",
    };

    /// <summary>That a paper lies after a position, or before it.</summary>
    /// <param name="position">The position.</param>
    /// <param name="after">True: after it; false: before it.</param>
    /// <param name="parameter">Makes a parameter of a value and gives its name.</param>
    public string Beyond(Position position, bool after, Func<object, string> parameter)
    {
        Place[] places =
        [
            .. _fields.SelectMany(field =>
                ColumnsOf(field.Field)
                    .Zip(
                        ValuesOf(field.Field, TextOf(field.Field, position)),
                        (column, value) => new Place(column, value, field.Descending != after))),
        ];
        string condition = places[^1].Beyond(parameter);
        foreach (Place place in places.Reverse().Skip(1))
        {
            condition = $"({place.Beyond(parameter)} OR ({place.Column} = {parameter(place.Value)} AND {condition}))";
        }

        // The bound is said once more by itself, so that an index can begin at it.
        return places.Length == 1 || places[0].Value is string text && TextOrder.IsAmbiguous(text)
            ? condition
            : $"{places[0].Column} {(places[0].Larger ? ">=" : "<=")} {parameter(places[0].Value)} AND {condition}";
    }

    /// <summary>The position of a paper in the list.</summary>
    public Position PositionOf(Paper paper, int year)
    {
        string[] values = new string[_order.Count + 1];
        for (int i = 0; i < _order.Count; i++)
        {
            values[i] = _order[i].Field switch
            {
                PaperOrderField.Title => paper.Title,
                PaperOrderField.Year => year.ToString(CultureInfo.InvariantCulture),
                PaperOrderField.Venue => paper.Venue.Value,
                _ => paper.Key.Value,
            };
        }

        values[^1] = paper.Key.Value;
        return new Position(values);
    }

    private string TextOf(PaperOrderField field, Position position)
    {
        int at = 0;
        while (at < _order.Count && _order[at].Field != field)
        {
            at++;
        }

        return position.Values[at];
    }

    private static string[] ColumnsOf(PaperOrderField field) => field switch
    {
        PaperOrderField.Title => ["p.titleHead", "p.title"],
        PaperOrderField.Year => ["p.year"],
        PaperOrderField.Venue => ["p.venue"],
        _ => ["p.key"],
    };

    private static object[] ValuesOf(PaperOrderField field, string text) => field switch
    {
        PaperOrderField.Title => [TitleHead.Of(text), text],
        PaperOrderField.Year => [Numbers.Parse(text)],
        _ => [text],
    };

    /// <summary>A column and a value of it.</summary>
    private sealed record Place(string Column, object Value, bool Larger)
    {
        public string Beyond(Func<object, string> parameter) => Value is string text
            ? TextOrder.Compare(Column, Larger, text, parameter)
            : $"{Column} {(Larger ? '>' : '<')} {parameter(Value)}";
    }
}
