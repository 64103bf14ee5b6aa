using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GraphQL;
using GraphQL.DI;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Refuses variables that nest too deep, are too many or hold numbers of too many digits. A host that reads JSON looks with <see
/// cref="Find"/> before it makes values of it, since making large numbers takes long. Nothing recurses. Thread-safe.
/// </summary>
public sealed class VariableLimits(GraphLimits limits) : IConfigureExecution
{
    // A request is an object of up to four members.
    private const int ValuesOfRequest = 8;

    /// <inheritdoc/>
    public float SortOrder => 100;

    /// <summary>What is wrong with variables (or extensions) that are JSON; null where nothing is.</summary>
    public GraphError? Find(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        int deepest = 0;
        int values = 0;
        while (reader.Read())
        {
            values += IsValue(reader.TokenType) ? 1 : 0;
            deepest = Math.Max(
                deepest, reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? reader.CurrentDepth + 1 : 0);
            if (reader.TokenType == JsonTokenType.Number && WholeDigits(reader.ValueSpan) is int digits && digits > limits.NumberDigits)
            {
                return GraphErrors.NumberTooLong(digits, limits.NumberDigits);
            }
        }

        return deepest > limits.VariableNesting ? GraphErrors.VariablesTooDeep(deepest, limits.VariableNesting)
            : values > limits.VariableValues ? GraphErrors.VariablesTooLarge(values, limits.VariableValues)
            : null;
    }

    /// <summary>
    /// Whether a body of JSON with up to <paramref name="requests"/> requests holds more values than their variables and extensions may;
    /// null where it does not, or is no JSON. It only counts; <see cref="Find"/> then looks at the variables of each.
    /// </summary>
    public GraphError? FindIn(ReadOnlySpan<byte> body, int requests)
    {
        // Of one value there are at least two bytes.
        int most = Math.Max(1, requests) * ((2 * limits.VariableValues) + ValuesOfRequest);
        if (body.Length / 2 <= most)
        {
            return null;
        }

        // What nests too deep is told by who reads it: the variables of a request in a batch begin three levels down.
        Utf8JsonReader reader = new(body, new JsonReaderOptions { MaxDepth = limits.VariableNesting + 4 });
        int values = 0;
        try
        {
            while (reader.Read())
            {
                values += IsValue(reader.TokenType) ? 1 : 0;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return values > most ? GraphErrors.VariablesTooLarge(values, limits.VariableValues) : null;
    }

    /// <inheritdoc/>
    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Variables is { Count: > 0 } variables)
        {
            Check(variables);
        }

        return next(options);
    }

    private void Check(Inputs variables)
    {
        Stack<(object? Value, int Depth)> open = new([(variables, 1)]);
        int values = 0;
        while (open.TryPop(out (object? Value, int Depth) next))
        {
            if (++values > limits.VariableValues)
            {
                throw GraphErrors.VariablesTooLarge(values + open.Count, limits.VariableValues);
            }

            if (next.Depth > limits.VariableNesting && next.Value is not string and IEnumerable)
            {
                throw GraphErrors.VariablesTooDeep(next.Depth, limits.VariableNesting);
            }

            switch (next.Value)
            {
                case BigInteger number when Digits(number) is int digits && digits > limits.NumberDigits:
                    throw GraphErrors.NumberTooLong(digits, limits.NumberDigits);
                case IEnumerable<KeyValuePair<string, object?>> members:
                    foreach ((_, object? value) in members)
                    {
                        open.Push((value, next.Depth + 1));
                    }

                    break;
                case not string and IEnumerable items:
                    foreach (object? item in items)
                    {
                        open.Push((item, next.Depth + 1));
                    }

                    break;
            }
        }
    }

    private static bool IsValue(JsonTokenType token) =>
        token is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject);

    // Fractions are read in linear time, as they are no longer than the body.
    private static int WholeDigits(ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> digits = number.TrimStart((byte)'-');
        return digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? 0 : digits.Length;
    }

    // Writing a number out takes long where it is long; its bits tell how many digits it has, to one.
    private static int Digits(BigInteger number) => number.GetBitLength() > 4_000
        ? (int)Math.Min(int.MaxValue, number.GetBitLength() * Math.Log10(2))
        : BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
