using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Reading;

/// <summary>Runs statements that read one load. Thread-safe.</summary>
internal sealed class LoadReader(ICypherRunner runner, GraphPointer pointer)
{
    /// <summary>The number of the load.</summary>
    public int Number => pointer.Load;

    /// <summary>Version and counts of the load.</summary>
    public GraphStats Stats => pointer.Stats;

    /// <summary>Runs a statement with its parameters and the load, which the text calls <c>$load</c>; gives the rows.</summary>
    public async ValueTask<IReadOnlyList<CypherValue[]>> ReadAsync(
        string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        parameters["load"] = pointer.Load;
        return (await runner.RunAsync(new CypherStatement(text, parameters), cancellationToken).ConfigureAwait(false)).Rows;
    }
}

/// <summary>Reads rows of a key and the list of its answers.</summary>
internal static class KeyedRows
{
    /// <summary>The answers by key.</summary>
    public static Dictionary<TKey, IReadOnlyList<T>> ByKey<TKey, T>(
        this IReadOnlyList<CypherValue[]> rows, Func<string, TKey> key, Func<CypherValue, T> read, Comparison<T>? order = null)
        where TKey : notnull
    {
        Dictionary<TKey, IReadOnlyList<T>> answers = new(rows.Count);
        foreach (CypherValue[] row in rows)
        {
            IReadOnlyList<CypherValue> values = row[1].AsList();
            List<T> items = new(values.Count);
            foreach (CypherValue value in values)
            {
                items.Add(read(value));
            }

            if (order is not null)
            {
                items.Sort(order);
            }

            answers[key(row[0].AsText())] = items;
        }

        return answers;
    }
}
