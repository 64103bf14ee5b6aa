using System.Globalization;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Turns a filter into a condition: the fragments of <see cref="FilterCypher"/>, joined as the filter is, with numbered parameters
/// for all that it names. Filters of one form have one text, and the database one plan for them. What is more than a few conditions goes
/// into parameters as a whole, so that no filter makes a text that takes long to plan. Not thread-safe.
/// </summary>
/// <param name="parameters">Takes the parameters.</param>
internal sealed class FilterConditions(Dictionary<string, object?> parameters)
{
    // Measured (docs/neo4j.md): planning grows with each condition, and with each that reads edges four times as much.
    private const int MostInText = 20;
    private const int OfEdges = 4;

    private int _next;

    /// <summary>The condition on a paper <c>p</c>; null for no filter or one without conditions.</summary>
    public string? Of(PaperFilter? filter)
    {
        FilterCondition condition = filter is null ? FilterCondition.Everything : FilterTree.Of(filter);
        List<string> texts = [];
        List<FilterCondition> rest = [];
        int left = MostInText;
        // What costs least to plan and to look at comes first.
        foreach (FilterCondition part in (condition is FilterCondition.All all ? all.Parts : [condition]).OrderBy(SizeOf))
        {
            int size = SizeOf(part);
            if (size <= left)
            {
                left -= size;
                texts.Add(TextOf(part));
            }
            else
            {
                rest.Add(part);
            }
        }

        if (rest.Count > 0)
        {
            texts.Add(ProgramOf(FilterCondition.AllOf(rest)));
        }

        return texts.Count == 0 ? null : string.Join(" AND ", texts);
    }

    /// <summary>A parameter with this value, as a statement names it.</summary>
    public string Parameter(object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"f{_next++}");
        parameters[name] = value;
        return "$" + name;
    }

    private static int SizeOf(FilterCondition condition) =>
        condition switch
        {
            FilterCondition.Single single => single.Kind
                is FilterKind.Topics
                    or FilterKind.AllTopics
                    or FilterKind.Concepts
                    or FilterKind.Authors
                ? OfEdges
                : 1,
            FilterCondition.All all => all.Parts.Sum(SizeOf),
            FilterCondition.Any any => any.Parts.Sum(SizeOf),
            FilterCondition.Not not => SizeOf(not.Part),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
        };

    private string TextOf(FilterCondition condition) => condition switch
    {
        FilterCondition.Single single => TextOf(single),
        FilterCondition.All all => string.Join(" AND ", all.Parts.Select(TextOf)),
        FilterCondition.Any { Parts.Count: 0 } => FilterCypher.Nothing,
        FilterCondition.Any any => $"({string.Join(" OR ", any.Parts.Select(TextOf))})",
        FilterCondition.Not not => $"NOT ({TextOf(not.Part)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
    };

    private string TextOf(FilterCondition.Single single) => single.Kind switch
    {
        FilterKind.Text => With(FilterCypher.Text, single.Values),
        FilterKind.Keys => With(FilterCypher.Keys, single.Values),
        FilterKind.Venues => With(FilterCypher.Venues, single.Values),
        FilterKind.Series => With(FilterCypher.Series, single.Values),
        FilterKind.Years => With(FilterCypher.Years, single.Values),
        FilterKind.Areas => With(FilterCypher.Areas, single.Values),
        FilterKind.Topics => With(FilterCypher.Topics, single.Values),
        FilterKind.AllTopics => With(FilterCypher.AllTopics, single.Values),
        FilterKind.Concepts => With(FilterCypher.Concepts, single.Values),
        FilterKind.Authors => With(FilterCypher.Authors, single.Values),
        FilterKind.HasCode => single.Values[0] is true ? FilterCypher.HasCode : FilterCypher.HasNoCode,
        FilterKind.HasArxiv => single.Values[0] is true ? FilterCypher.HasArxiv : FilterCypher.HasNoArxiv,
        _ => throw new ArgumentOutOfRangeException(nameof(single), single, "No such condition."),
    };

    private string ProgramOf(FilterCondition condition)
    {
        FilterProgram program = new(condition);
        return FilterCypher.Program
            .Replace("#levels", Parameter(program.Levels), StringComparison.Ordinal)
            .Replace("#topics", Parameter(program.KeysOf(FilterKind.Topics)), StringComparison.Ordinal)
            .Replace("#concepts", Parameter(program.KeysOf(FilterKind.Concepts)), StringComparison.Ordinal)
            .Replace("#authors", Parameter(program.KeysOf(FilterKind.Authors)), StringComparison.Ordinal);
    }

    private string With(string fragment, object value) => fragment.Replace("#", Parameter(value), StringComparison.Ordinal);
}
