using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Shared;

/// <summary>A table of topics by venues.</summary>
internal sealed class TopicMatrixType : OutputType<TopicMatrix>
{
    /// <summary>Declares the fields.</summary>
    public TopicMatrixType()
        : base("TopicMatrix", "How many papers each venue has on each topic.")
    {
        ListOf<VenueType>("venues", "The columns.").From(matrix => matrix.Venues);
        ListOf<TopicType>("topics", "The rows, those with most papers in these venues first.")
            .LoadEach(NodeQueries.NodeByRef, matrix => matrix.Topics);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ListGraphType<NonNullGraphType<IntGraphType>>>>>>("counts")
            .Description("counts[i][j]: papers of venues[j] on topics[i].")
            .From(matrix => matrix.Counts);
    }
}
