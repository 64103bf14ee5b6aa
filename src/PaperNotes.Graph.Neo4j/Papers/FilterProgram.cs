namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// A condition as data for <see cref="FilterCypher.Program"/>: a list of levels, the deepest first, of gates. A gate is a name and its
/// values: what a single condition takes, or the places in the level below of what <c>All</c>, <c>Any</c> and <c>Not</c> join.
/// </summary>
internal sealed class FilterProgram
{
    private readonly List<List<object[]>> _levels = [];
    private readonly Dictionary<FilterKind, HashSet<object>> _keys = new()
    {
        [FilterKind.Topics] = [],
        [FilterKind.Concepts] = [],
        [FilterKind.Authors] = [],
    };

    public FilterProgram(FilterCondition condition)
    {
        Place(condition, 0);
        _levels.Reverse();
    }

    /// <summary>The levels, the deepest first.</summary>
    public IReadOnlyList<IReadOnlyList<object[]>> Levels => _levels;

    /// <summary>The keys of topics, concepts or authors that any gate asks for.</summary>
    public IReadOnlyCollection<object> KeysOf(FilterKind kind) => _keys[kind];

    private int Place(FilterCondition condition, int depth)
    {
        if (_levels.Count == depth)
        {
            _levels.Add([]);
        }

        object[] gate = condition switch
        {
            FilterCondition.Single single => [single.Kind.ToString(), Values(single)],
            FilterCondition.All all => [nameof(FilterCondition.All), Places(all.Parts, depth + 1)],
            FilterCondition.Any any => [nameof(FilterCondition.Any), Places(any.Parts, depth + 1)],
            FilterCondition.Not not => [nameof(FilterCondition.Not), Places([not.Part], depth + 1)],
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
        };
        _levels[depth].Add(gate);
        return _levels[depth].Count - 1;
    }

    private int[] Places(IReadOnlyList<FilterCondition> parts, int depth) => [.. parts.Select(part => Place(part, depth))];

    private IReadOnlyList<object> Values(FilterCondition.Single single)
    {
        FilterKind kind = single.Kind == FilterKind.AllTopics ? FilterKind.Topics : single.Kind;
        if (_keys.TryGetValue(kind, out HashSet<object>? keys))
        {
            keys.UnionWith(single.Values);
        }

        return single.Values;
    }
}
