using System.Text;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Api.Tests.Limits;

public sealed class FieldMergingTests
{
    private static readonly GraphApiSchema s_schema = new AskedGraph(new EmbeddedSource()).Schema;

    [Fact]
    public async Task Random_documents_are_refused_exactly_where_the_engines_rule_refuses_them()
    {
        int refused = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            string document = new Documents(new Random(seed)).Next();

            bool engine = await RefusesAsync(document, OverlappingFieldsCanBeMerged.Instance);
            bool ours = await RefusesAsync(document, new FieldMerging(5));

            ours.ShouldBe(engine, $"seed {seed}: {document}");
            refused += engine ? 1 : 0;
        }

        refused.ShouldBeInRange(300, 2_700);
    }

    [Theory]
    [InlineData(
        "{papers(first:1){nodes{a:key a:title}}}",
        "Fields a conflicts because key and title are different fields. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{papers(first:1){totalCount} papers(first:2){totalCount}}",
        "Fields papers conflicts because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{node(id:\"x\"){...on Venue{a:year} ...on Paper{a:title}}}",
        "Fields a conflicts because they return conflicting types String! and Int!. Use different aliases on the fields to fetch both if this was intentional."
    )]
    public async Task A_conflict_is_told_with_the_two_fields(string document, string message)
    {
        IValidationResult result = await ValidateAsync(document, new FieldMerging(5));

        result.Errors.Single().Message.ShouldBe(message);
        result.Errors.Single().Locations!.Count.ShouldBe(2);
    }

    private static async Task<bool> RefusesAsync(string document, IValidationRule rule) => !(await ValidateAsync(document, rule)).IsValid;

    private static Task<IValidationResult> ValidateAsync(string text, IValidationRule rule)
    {
        GraphQLDocument document = new GraphQLDocumentBuilder().Build(text);
        return new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = s_schema,
            Document = document,
            Rules = [rule],
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            UserContext = new Dictionary<string, object?>(),
            Metrics = Metrics.None,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
        });
    }

    /// <summary>Documents of few names and many repetitions, so that fields meet in every way. Not thread-safe.</summary>
    private sealed class Documents(Random random)
    {
        private static readonly string[] s_fragments = ["F", "G"];

        public string Next()
        {
            // A fragment that no operation spreads is refused by another rule.
            StringBuilder text = new("{z:papers{nodes{...F ...G}}");
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                Append(text, s_schema.Query, 5, s_fragments);
            }

            text.Append('}');
            // F may spread G, and G nothing.
            text.Append("fragment F on Paper{");
            Append(text, Type("Paper"), 3, ["G"]);
            Append(text, Type("Paper"), 2, ["G"]);
            text.Append("}fragment G on Paper{");
            Append(text, Type("Paper"), 2, []);
            return text.Append('}').ToString();
        }

        private void Append(StringBuilder text, IGraphType type, int depth, string[] fragments)
        {
            string alias = random.Next(3) switch { 0 => "a:", 1 => "b:", _ => "" };
            switch (type.Name)
            {
                case "Query" when random.Next(2) == 0:
                    text.Append(alias).Append("papers(first:").Append(random.Next(1, 3)).Append("){");
                    AppendSome(text, Type("PaperConnection"), depth, fragments);
                    text.Append('}');
                    break;
                case "Query":
                    text.Append(alias).Append("node(id:\"x\"){");
                    AppendSome(text, Type("Node"), depth, fragments);
                    text.Append('}');
                    break;
                case "PaperConnection":
                    text.Append(alias).Append("nodes{");
                    AppendSome(text, Type("Paper"), depth, fragments);
                    text.Append('}');
                    break;
                case "Paper" when depth > 0 && random.Next(3) == 0:
                    text.Append(alias).Append("venue{");
                    AppendSome(text, Type("Venue"), depth, fragments);
                    text.Append('}');
                    break;
                case "Paper" when fragments.Length > 0 && random.Next(4) == 0:
                    text.Append("...").Append(fragments[random.Next(fragments.Length)]).Append(' ');
                    break;
                case "Node" when random.Next(3) > 0:
                    string on = random.Next(2) == 0 ? "Paper" : "Venue";
                    text.Append("...on ").Append(on).Append('{');
                    AppendSome(text, Type(on), depth, fragments);
                    text.Append('}');
                    break;
                case "Venue" when depth > 0 && random.Next(3) == 0:
                    text.Append(alias).Append("papers{");
                    AppendSome(text, Type("PaperConnection"), depth, fragments);
                    text.Append('}');
                    break;
                default:
                    string[] leaves = type.Name switch
                    {
                        "Paper" => ["key", "title", "id", "__typename"],
                        "Venue" => ["key", "name", "year", "id"],
                        _ => ["id", "__typename"],
                    };
                    text.Append(alias).Append(leaves[random.Next(leaves.Length)]).Append(' ');
                    break;
            }
        }

        private void AppendSome(StringBuilder text, IGraphType type, int depth, string[] fragments)
        {
            for (int i = random.Next(1, 3); i > 0; i--)
            {
                Append(text, type, depth - 1, fragments);
            }
        }

        private static IGraphType Type(string name) => s_schema.AllTypes[name]!;
    }
}
