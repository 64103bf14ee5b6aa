namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// A filter as a tree of conditions. It is made by <see cref="AllOf"/>, <see cref="AnyOf"/> and <see cref="NotOf"/>, which join what can
/// be asked at once: of two lists of venues one of which must hold remains one list.
/// </summary>
internal abstract record FilterCondition
{
    /// <summary>Every paper matches.</summary>
    public static FilterCondition Everything { get; } = new All([]);

    /// <summary>No paper matches.</summary>
    public static FilterCondition Nothing { get; } = new Any([]);

    public static FilterCondition AllOf(IEnumerable<FilterCondition> parts)
    {
        List<FilterCondition> joined = Joined(parts.SelectMany(part => part is All all ? all.Parts : [part]), Single.And);
        return joined.Contains(Nothing) ? Nothing : joined.Count == 0 ? Everything : joined.Count == 1 ? joined[0] : new All(joined);
    }

    public static FilterCondition AnyOf(IEnumerable<FilterCondition> parts)
    {
        List<FilterCondition> joined = Joined(parts.SelectMany(part => part is Any any ? any.Parts : [part]), Single.Or);
        return joined.Contains(Everything) ? Everything : joined.Count == 0 ? Nothing : joined.Count == 1 ? joined[0] : new Any(joined);
    }

    public static FilterCondition NotOf(FilterCondition part) =>
        part == Everything ? Nothing : part == Nothing ? Everything : part is Not not ? not.Part : new Not(part);

    private static List<FilterCondition> Joined(IEnumerable<FilterCondition> parts, Func<Single, Single, Single?> join)
    {
        List<FilterCondition> joined = [];
        Dictionary<FilterKind, int> placeOfKind = [];
        foreach (FilterCondition part in parts)
        {
            if (part is not Single single)
            {
                joined.Add(part);
            }
            else if (!placeOfKind.TryGetValue(single.Kind, out int place))
            {
                placeOfKind[single.Kind] = joined.Count;
                joined.Add(part);
            }
            else if (join((Single)joined[place], single) is { } both)
            {
                joined[place] = both;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>One condition.</summary>
    /// <param name="Kind">What it asks for.</param>
    /// <param name="Values">
    /// The keys or years it takes; of <see cref="FilterKind.Text"/> the alternatives of <c>IndexQuery</c>; of the yes-or-no
    /// kinds the one answer.
    /// </param>
    public sealed record Single(FilterKind Kind, IReadOnlyList<object> Values) : FilterCondition
    {
        /// <summary>The condition that both hold, or null where there is no single one.</summary>
        public static Single? And(Single one, Single other) =>
            one.Kind switch
            {
                FilterKind.Venues or FilterKind.Series or FilterKind.Years or FilterKind.Areas => one with
                {
                    Values = [.. one.Values.Intersect(other.Values)],
                },
                FilterKind.AllTopics => one with { Values = [.. one.Values.Union(other.Values)] },
                _ when IsYesOrNo(one) && one.Values[0].Equals(other.Values[0]) => one,
                _ => null,
            };

        /// <summary>The condition that one of the two holds, or null where there is no single one.</summary>
        public static Single? Or(Single one, Single other) => one.Kind switch
        {
            FilterKind.AllTopics => null,
            _ when IsYesOrNo(one) => one.Values[0].Equals(other.Values[0]) ? one : null,
            _ => one with { Values = [.. one.Values.Union(other.Values)] },
        };

        private static bool IsYesOrNo(Single condition) => condition.Values is [bool];
    }

    /// <summary>All of these hold.</summary>
    public sealed record All(IReadOnlyList<FilterCondition> Parts) : FilterCondition;

    /// <summary>One of these holds.</summary>
    public sealed record Any(IReadOnlyList<FilterCondition> Parts) : FilterCondition;

    /// <summary>This does not hold.</summary>
    public sealed record Not(FilterCondition Part) : FilterCondition;
}

/// <summary>What single conditions ask for. The names stand in <see cref="FilterCypher.Program"/> too.</summary>
internal enum FilterKind
{
    /// <summary>Words in title and summary.</summary>
    Text,

    /// <summary>Keys or aliases.</summary>
    Keys,

    /// <summary>Venues.</summary>
    Venues,

    /// <summary>Series of venues.</summary>
    Series,

    /// <summary>Years of venues.</summary>
    Years,

    /// <summary>Areas.</summary>
    Areas,

    /// <summary>Any of these topics.</summary>
    Topics,

    /// <summary>All of these topics.</summary>
    AllTopics,

    /// <summary>Any of these concepts.</summary>
    Concepts,

    /// <summary>Any of these authors.</summary>
    Authors,

    /// <summary>Whether there is code.</summary>
    HasCode,

    /// <summary>Whether there is an arXiv id.</summary>
    HasArxiv,
}
