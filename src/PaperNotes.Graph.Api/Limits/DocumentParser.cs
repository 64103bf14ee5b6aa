using System.Text;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// The engine's parser, kept from taking quadratic time for the message about an error in a long line, and from failing where lines
/// end with a carriage return: such a document is first parsed with each token on a line of its own. Thread-safe.
/// </summary>
internal sealed class DocumentParser(GraphLimits limits) : IDocumentBuilder
{
    private const int LongLine = 500;

    // Documents are refused for their brackets before they are parsed; the parser's own limit, in nodes of its tree, stands above.
    private readonly GraphQLDocumentBuilder _engine = new() { MaxDepth = (4 * limits.Nesting) + 32 };

    /// <inheritdoc/>
    public GraphQLDocument Build(string body)
    {
        if (body.Contains('\r', StringComparison.Ordinal) || HasLongLine(body))
        {
            CheckByToken(body);
        }

        return _engine.Build(body);
    }

    private static bool HasLongLine(ReadOnlySpan<char> text)
    {
        foreach (Range line in text.Split('\n'))
        {
            if (line.End.Value - line.Start.Value > LongLine)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckByToken(string body)
    {
        StringBuilder lines = new(body.Length + 100);
        List<int> starts = [];
        TokenReader tokens = new(body);
        while (tokens.Next())
        {
            starts.Add(tokens.Start);
            // What a text says is nothing to the grammar.
            lines.Append(tokens.Kind == 's' ? "\"\"" : body.AsSpan(tokens.Start, tokens.End - tokens.Start)).Append('\n');
        }

        if (tokens.Broken is { } reason)
        {
            throw GraphErrors.DocumentMalformed(reason, body, tokens.End);
        }

        // The end is a line as well.
        lines.Append('\n');
        try
        {
            _engine.Build(lines.ToString());
        }
        catch (SyntaxError error)
            when (error.InnerException is GraphQLSyntaxErrorException { Description: { } description, Location.Line: int line })
        {
            throw GraphErrors.DocumentMalformed(description, body, line <= starts.Count ? starts[line - 1] : body.Length);
        }
    }
}
