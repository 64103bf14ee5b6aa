using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Statements that read one load.</summary>
internal static class LoadReads
{
    /// <summary>The name of the parameter that every entry of a traversal asks for.</summary>
    public const string Load = "load";

    /// <summary>Runs a statement with its parameters and the load; gives the rows.</summary>
    public static async ValueTask<IReadOnlyList<CypherValue[]>> ReadAsync(
        this ICypherRunner runner, GraphPointer pointer, string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        parameters[Load] = pointer.Load;
        return (await runner.RunAsync(new CypherStatement(text, parameters), cancellationToken).ConfigureAwait(false)).Rows;
    }

    /// <summary>The answers by key, from rows of a key and the list of its answers.</summary>
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
