using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api;

/// <summary>The schema of the paper-note graph: compatible with the public contract. One for the program; thread-safe.</summary>
public sealed class GraphApiSchema : Schema
{
    internal GraphApiSchema(IServiceProvider services)
        : base(services, runConfigurations: true)
    {
        Description = "A graph of paper notes: papers, and what they have in common.";
        Query = (QueryType)services.GetService(typeof(QueryType))!;
        FieldCost.Declare(SchemaMetaFieldType, new FieldCost { Work = 500 });
        FieldCost.Declare(TypeMetaFieldType, new FieldCost { Work = 50 });
    }

    /// <summary>The schema in GraphQL's schema language: types by name, with descriptions, lines ended by line feeds.</summary>
    public string Sdl() =>
        this.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal })
            .ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
