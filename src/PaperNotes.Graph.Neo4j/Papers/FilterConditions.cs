using System.Globalization;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Turns a filter into a condition: the fragments of <see cref="FilterCypher"/>, joined as the filter is, with numbered parameters
/// for all that it names. Filters of one form have one text, and the database one plan for them. Not thread-safe.
/// </summary>
/// <param name="parameters">Takes the parameters.</param>
internal sealed class FilterConditions(Dictionary<string, object?> parameters)
{
    private int _next;

    /// <summary>The condition on a paper <c>p</c>; null for no filter or one without conditions.</summary>
    public string? Of(PaperFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        string[] conditions = [.. OfParts(filter).Concat(OfKeys(filter)).Concat(OfFields(filter))];
        return conditions.Length == 0 ? null : string.Join(" AND ", conditions);
    }

    /// <summary>A parameter with this value, as a statement names it.</summary>
    public string Parameter(object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"f{_next++}");
        parameters[name] = value;
        return "$" + name;
    }

    private IEnumerable<string> OfParts(PaperFilter filter)
    {
        foreach (PaperFilter part in filter.And ?? [])
        {
            if (Of(part) is { } condition)
            {
                yield return condition;
            }
        }

        if (filter.Or is not null)
        {
            yield return filter.Or.Count == 0
                ? FilterCypher.Nothing
                : $"({string.Join(" OR ", filter.Or.Select(part => Of(part) ?? FilterCypher.Everything))})";
        }

        if (filter.Not is not null)
        {
            yield return Of(filter.Not) is { } condition ? $"NOT ({condition})" : FilterCypher.Nothing;
        }
    }

    private IEnumerable<string> OfKeys(PaperFilter filter)
    {
        foreach ((IReadOnlyList<string>? keys, string fragment) in ((IReadOnlyList<string>?, string)[])
        [
            (filter.Keys, FilterCypher.Keys),
            (filter.Venues, FilterCypher.Venues),
            (filter.Series, FilterCypher.Series),
            (filter.Areas, FilterCypher.Areas),
            (filter.Topics, FilterCypher.Topics),
            (filter.AllTopics is [] ? null : filter.AllTopics, FilterCypher.AllTopics),
            (filter.Concepts, FilterCypher.Concepts),
            (filter.Authors, FilterCypher.Authors),
        ])
        {
            if (keys is not null)
            {
                yield return With(fragment, keys);
            }
        }
    }

    private IEnumerable<string> OfFields(PaperFilter filter)
    {
        if (filter.Text is not null && Words.OfQuery(filter.Text) is { Count: > 0 } words)
        {
            yield return With(FilterCypher.Text, words.Select(word => $" {IndexedWords.Of(word)} ").ToArray());
        }

        if (filter.Years is not null)
        {
            yield return With(FilterCypher.Years, filter.Years);
        }

        if (filter.HasCode is { } hasCode)
        {
            yield return hasCode ? FilterCypher.HasCode : FilterCypher.HasNoCode;
        }

        if (filter.HasArxiv is { } hasArxiv)
        {
            yield return hasArxiv ? FilterCypher.HasArxiv : FilterCypher.HasNoArxiv;
        }
    }

    private string With(string fragment, object value) => fragment.Replace("#", Parameter(value), StringComparison.Ordinal);
}
