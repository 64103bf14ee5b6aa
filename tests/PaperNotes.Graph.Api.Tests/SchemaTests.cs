using GraphQLParser;
using GraphQLParser.AST;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests;

public sealed class SchemaTests
{
    private static readonly string Printed = new AskedGraph(new EmbeddedSource()).Schema.Sdl();

    [Fact]
    public void The_printed_schema_is_the_one_in_the_repository()
    {
        string file = Path.Combine(Repository.Root, "schema", "schema.graphql");
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Printed);
        }

        Printed.ShouldBe(File.ReadAllText(file), "PAPERNOTES_REWRITE=1 writes it anew.");
    }

    [Fact]
    public void The_schema_keeps_every_promise_of_the_contract()
    {
        string contract = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Api.Tests", "contract.graphql"));
        string[] kept = [.. Promises(Printed)];

        string[] broken = [.. Promises(contract).Except(kept)];

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Everything_of_the_schema_is_described()
    {
        GraphQLDocument document = Parser.Parse(Printed);

        string[] bare =
        [
            .. document.Definitions.OfType<GraphQLObjectTypeDefinition>()
                .SelectMany(type =>
                    type.Fields!.Where(field => field.Description is null)
                        .Select(field => $"{type.Name.StringValue}.{field.Name.StringValue}")),
        ];

        bare.ShouldBeEmpty();
    }

    // One line a promise: a type, a field with its type, an argument with its type, an enum value.
    private static IEnumerable<string> Promises(string sdl)
    {
        foreach (GraphQLTypeDefinition type in Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>())
        {
            string name = $"{type.Kind} {type.Name.StringValue}";
            yield return name;
            IEnumerable<string> members = type switch
            {
                GraphQLObjectTypeDefinition found => Fields(found.Fields)
                    .Concat(found.Interfaces?.Select(i => $"implements {i.Name.StringValue}") ?? []),
                GraphQLInterfaceTypeDefinition found => Fields(found.Fields),
                GraphQLInputObjectTypeDefinition found => found.Fields!.Select(field => $"{field.Name.StringValue}: {Text(field.Type)}"),
                GraphQLEnumTypeDefinition found => found.Values!.Select(value => value.Name.StringValue),
                _ => [],
            };
            foreach (string member in members)
            {
                yield return $"{name}.{member}";
            }
        }
    }

    private static IEnumerable<string> Fields(GraphQLFieldsDefinition? fields) => (fields?.Items ?? []).SelectMany(field =>
        (field.Arguments?.Items ?? []).Select(argument => $"{field.Name.StringValue}({argument.Name.StringValue}: {Text(argument.Type)})")
            .Prepend($"{field.Name.StringValue}: {Text(field.Type)}"));

    private static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{Text(required.Type)}!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
