using GraphQL;
using GraphQL.Introspection;
using GraphQL.Types;
using GraphQL.Utilities;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api;

/// <summary>The schema of the paper-note graph: compatible with the public contract. One for the program; thread-safe.</summary>
public sealed class GraphApiSchema : Schema
{
    private const string SpecifiedBy = "specifiedByURL";
    private const string IsDeprecated = "isDeprecated";

    internal GraphApiSchema(IServiceProvider services)
        : base(services, runConfigurations: true)
    {
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Description = "A graph of paper notes: papers, and what they have in common.";
        Query = (QueryType)services.GetService(typeof(QueryType))!;
        FieldCost.Declare(SchemaMetaFieldType, new FieldCost { Work = 500 });
        FieldCost.Declare(TypeMetaFieldType, new FieldCost { Work = 50 });
    }

    /// <summary>
    /// Adds to the types of introspection what the specification of September 2025 and graphql-js 17 have and the engine has not.
    /// </summary>
    protected override void OnBeforeInitializeType(IGraphType graphType)
    {
        base.OnBeforeInitializeType(graphType);
        switch (graphType)
        {
            case __Type type when !type.HasField(SpecifiedBy):
                // None of our scalars is of a specification of its own.
                type.Field<StringGraphType>(SpecifiedBy)
                    .Description("The address of a scalar's specification; null where it has none.")
                    .Resolve(_ => null);
                break;
            // No directive is deprecated, nor an argument of one.
            case __Schema schema:
                TakeIncludeDeprecated(schema, "directives");
                break;
            case __Directive directive when !directive.HasField(IsDeprecated):
                TakeIncludeDeprecated(directive, "args");
                directive.Field<NonNullGraphType<BooleanGraphType>>(IsDeprecated)
                    .Description("Whether it is deprecated.")
                    .Resolve(_ => false);
                directive.Field<StringGraphType>("deprecationReason")
                    .Description("Why it is deprecated; null where it is not.")
                    .Resolve(_ => null);
                break;
        }
    }

    private static void TakeIncludeDeprecated(IComplexGraphType type, string field) =>
        type.Fields.Find(field)!.Arguments = new QueryArguments(
            new QueryArgument<BooleanGraphType> { Name = "includeDeprecated", DefaultValue = false });

    /// <summary>The schema in GraphQL's schema language: types by name, with descriptions, lines ended by line feeds.</summary>
    public string Sdl() =>
        this.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal })
            .ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
