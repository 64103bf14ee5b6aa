using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// The papers of the scopes of one group under a filter, as the part of a statement that finds them, with its parameters. Not
/// thread-safe.
/// </summary>
internal sealed class PaperSelection
{
    private readonly LoadReader _load;
    private readonly ScopeGroup _group;
    private string _entry;
    private readonly List<string> _conditions = [];
    private readonly FilterConditions _filter;

    public PaperSelection(LoadReader load, ScopeGroup group, PaperFilter? filter)
    {
        (_load, _group) = (load, group);
        _filter = new FilterConditions(Parameters);
        _entry = group.Entry;
        if (group.Shape == ScopeShape.All)
        {
            FilterEntry? entry = FilterEntry.Of(filter, load.Number);
            IsEntered = entry is not null;
            if (entry is not null)
            {
                _entry = entry.Text.Replace("#", _filter.Parameter(entry.Value), StringComparison.Ordinal);
                filter = entry.Rest;
            }
        }
        else
        {
            Parameters["scopes"] = group.Keys;
        }

        Add(_filter.Of(filter));
    }

    /// <summary>What the statement takes.</summary>
    public Dictionary<string, object?> Parameters { get; } = [];

    /// <summary>Whether the papers come from a condition of the filter, and so in no order.</summary>
    public bool IsEntered { get; }

    /// <summary>Whether all papers of the scopes are meant: so far there is no condition.</summary>
    public bool IsWhole => !IsEntered && _conditions.Count == 0;

    /// <summary>Whether an index holds the papers in an order.</summary>
    public bool IsIndexed => !IsEntered && _group.Shape is ScopeShape.All or ScopeShape.Venue or ScopeShape.VenueArea or ScopeShape.Area;

    /// <summary>Of all papers, those in the order of an index.</summary>
    public void Follow(PaperOrderField field) => _entry = field switch
    {
        PaperOrderField.Title => ScopeCypher.AllByTitle,
        PaperOrderField.Year => ScopeCypher.AllByYear,
        PaperOrderField.Venue => ScopeCypher.AllByVenue,
        _ => ScopeCypher.AllByKey,
    };

    /// <summary>One more condition; null is none.</summary>
    public void Add(string? condition)
    {
        if (condition is not null)
        {
            _conditions.Add(condition);
        }
    }

    /// <summary>A parameter with this value, as a statement names it.</summary>
    public string Parameter(object value) => _filter.Parameter(value);

    /// <summary>Runs a statement over these papers: <paramref name="all"/> for all papers, else <paramref name="byScope"/>.</summary>
    public async ValueTask<IReadOnlyDictionary<PaperScope, CypherValue>> ReadAsync(
        string all, string byScope, CancellationToken cancellationToken)
    {
        string text = (_group.Shape == ScopeShape.All ? all : byScope)
            .Replace("@papers", string.Join("\n    AND ", [_entry, .. _conditions]), StringComparison.Ordinal);
        IReadOnlyList<CypherValue[]> rows = await _load.ReadAsync(text, Parameters, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => _group.Scopes[row[0].AsInt()], row => row[1]);
    }
}
