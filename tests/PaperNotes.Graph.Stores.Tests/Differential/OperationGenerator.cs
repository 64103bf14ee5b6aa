using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores.Tests.Contract;

namespace PaperNotes.Graph.Stores.Tests.Differential;

/// <summary>
/// Random operations of the schema: one or two root fields, each with random arguments and a random selection. What stores
/// answer differently is left out: where the graph is kept. Not thread-safe.
/// </summary>
internal sealed class OperationGenerator(ISchema schema, GraphContent content, Random random)
{
    private const int Depth = 4;

    private readonly ArgumentGenerator arguments = new(content, random);

    /// <summary>An operation. The cursors are of earlier answers, by the field they page through.</summary>
    public string Next(IReadOnlyDictionary<string, string> cursors)
    {
        IObjectGraphType root = schema.Query;
        StringBuilder text = new("{");
        int fields = random.Next(1, 3);
        for (int i = 0; i < fields; i++)
        {
            FieldType field = random.Pick([.. root.Fields]);
            text.Append(CultureInfo.InvariantCulture, $" f{i}: ");
            Append(text, field, Depth, cursors);
        }

        return text.Append(" }").ToString();
    }

    private void Append(StringBuilder text, FieldType field, int depth, IReadOnlyDictionary<string, string> cursors)
    {
        text.Append(field.Name).Append(arguments.Of(field, cursors));
        if (field.ResolvedType!.GetNamedType() is IComplexGraphType type)
        {
            AppendSelection(text, type, depth - 1, cursors);
        }
    }

    private void AppendSelection(StringBuilder text, IGraphType type, int depth, IReadOnlyDictionary<string, string> cursors)
    {
        text.Append(" {");
        if (type is IInterfaceGraphType node)
        {
            text.Append(" __typename id");
            foreach (IObjectGraphType possible in depth > 0 ? node.PossibleTypes : (IEnumerable<IObjectGraphType>)[])
            {
                text.Append(CultureInfo.InvariantCulture, $" ... on {possible.Name} {{ key }}");
            }
        }
        else
        {
            AppendFields(text, (IComplexGraphType)type, depth, cursors);
        }

        text.Append(" }");
    }

    private void AppendFields(StringBuilder text, IComplexGraphType type, int depth, IReadOnlyDictionary<string, string> cursors)
    {
        FieldType[] able =
        [
            .. type.Fields.Where(field =>
                field.Name != "store" && (depth > 0 || field.ResolvedType!.GetNamedType() is not IComplexGraphType)),
        ];
        text.Append(" __typename");
        foreach (FieldType field in able.Where(_ => random.Next(3) != 0))
        {
            // Objects within objects within objects would ask for everything: fewer of them the deeper they stand.
            if (field.ResolvedType!.GetNamedType() is IComplexGraphType && random.Next(Depth + 1) > depth)
            {
                continue;
            }

            text.Append(' ');
            Append(text, field, depth, cursors);
        }
    }
}
