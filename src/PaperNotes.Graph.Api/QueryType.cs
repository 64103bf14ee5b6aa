using PaperNotes.Graph.Api.Areas;
using PaperNotes.Graph.Api.Authors;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Pages;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Paths;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Search;
using PaperNotes.Graph.Api.Shared;
using PaperNotes.Graph.Api.Stats;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api;

/// <summary>The root: every feature adds its own fields.</summary>
internal sealed class QueryType : OutputType<object>
{
    /// <summary>Gathers the fields.</summary>
    public QueryType()
        : base(
            "Query",
            "What can be asked of the graph. A field that fails is null with an error at its path, or, where it cannot be null, the nearest field around it that can be; the others are answered. One fault of a field is one error, at the path where it came first, however many objects have the field. What costs too much is refused before any of it runs."
        )
    {
        NodeQueries.AddTo(this);
        PaperQueries.AddTo(this);
        this.NodesOf<VenueType>(NodeKind.Venue, "A venue by its key", "The key, e.g. ACL2025.", "All venues by key");
        this.NodesOf<AreaType>(NodeKind.Area, "An area by its key", "The key, e.g. llm_pretraining.", "All areas by key");
        this.NodesOf<TopicType>(
            NodeKind.Topic,
            "A topic by its key",
            "The slug of its name, e.g. few-zero-shot-learning.",
            "All topics, those with most papers first"
        );
        ConceptQueries.AddTo(this);
        this.NodesOf<AuthorType>(NodeKind.Author, "An author by the key", "The slug of the name.", "All authors by key");
        SearchQueries.AddTo(this);
        AreaPageType.AddTo(this);
        SharedQueries.AddTo(this);
        PathQueries.AddTo(this);
        StatsQueries.AddTo(this);
    }
}
