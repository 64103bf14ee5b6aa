using GraphQL.Types;
using PaperNotes.Graph.Api.Areas;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Counts;

/// <summary>Papers of one venue.</summary>
internal sealed class VenueCountType : OutputType<VenueCount>
{
    /// <summary>Declares the fields.</summary>
    public VenueCountType()
        : base("VenueCount", "How many papers a venue has, of those in question.")
    {
        Required<VenueType>("venue", "The venue.").Load(NodeLoaders.NodeByRef, count => count.Venue);
        Required<IntGraphType>("paperCount", "Papers in the graph, counted; 0 where only an imported page names the venue.")
            .From(count => count.PaperCount);
        Optional<IntGraphType>("reportedPaperCount", "What an imported page says of this venue's count, quoted and never counted; null where none does.")
            .From(count => count.Reported);
    }
}

/// <summary>Papers of one area.</summary>
internal sealed class AreaCountType : OutputType<AreaCount>
{
    /// <summary>Declares the fields.</summary>
    public AreaCountType()
        : base("AreaCount", "How many papers an area has, of those in question.")
    {
        Required<AreaType>("area", "The area.").Load(NodeLoaders.NodeByRef, count => count.Area);
        Required<IntGraphType>("paperCount", "Papers in the graph, counted; 0 where only an imported page names the area.")
            .From(count => count.PaperCount);
        Optional<IntGraphType>("reportedPaperCount", "What an imported page says of this area's count, quoted and never counted; null where none does.")
            .From(count => count.Reported);
    }
}

/// <summary>Papers on one topic.</summary>
internal sealed class TopicCountType : OutputType<TopicCount>
{
    /// <summary>Declares the fields.</summary>
    public TopicCountType()
        : base("TopicCount", "How many papers a topic has, of those in question.")
    {
        Required<TopicType>("topic", "The topic.").Load(NodeLoaders.NodeByRef, count => count.Topic);
        Required<IntGraphType>("paperCount", "Papers in the graph, counted; 0 where only an imported page names the topic.")
            .From(count => count.PaperCount);
        Optional<IntGraphType>("reportedPaperCount", "What an imported page says of this topic's count, quoted and never counted; null where none does.")
            .From(count => count.Reported);
    }
}

/// <summary>Papers of one year.</summary>
internal sealed class YearCountType : OutputType<KeyCount>
{
    /// <summary>Declares the fields.</summary>
    public YearCountType()
        : base("YearCount", "How many papers a year has, of those in question.")
    {
        Required<IntGraphType>("year", "The year of the venue; 0 where its key ends in no year.")
            .From(count => int.Parse(count.Key, System.Globalization.CultureInfo.InvariantCulture));
        Required<IntGraphType>("paperCount", "Papers in the graph, counted.").From(count => count.Count);
    }
}

/// <summary>Papers that have one concept.</summary>
internal sealed class ConceptCountType : OutputType<KeyCount>
{
    /// <summary>Declares the fields.</summary>
    public ConceptCountType()
        : base("ConceptCount", "How many papers have an edge to a concept, of those in question.")
    {
        Required<ConceptType>("concept", "The concept.").Load(NodeLoaders.NodeByRef, count => new NodeRef(NodeKind.Concept, count.Key));
        Required<IntGraphType>("paperCount", "Papers in the graph, counted.").From(count => count.Count);
    }
}
