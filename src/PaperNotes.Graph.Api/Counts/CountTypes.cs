using System.Globalization;
using GraphQL.Types;
using PaperNotes.Graph.Api.Areas;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Counts;

/// <summary>Papers of one node, as the graph counts them and as a page may report them.</summary>
internal abstract class ReportedCountType<TNodeType> : OutputType<NodeCount>
    where TNodeType : IGraphType
{
    /// <summary>Declares the fields.</summary>
    protected ReportedCountType(string name, string article)
        : base($"{name}Count", $"How many papers {article} {name.ToLowerInvariant()} has, of those in question.")
    {
        string what = name.ToLowerInvariant();
        Required<TNodeType>(what, $"The {what}.").Load(NodeQueries.NodeByRef, count => count.Node);
        Required<IntGraphType>("paperCount", $"Papers in the graph, counted; 0 where only an imported page names the {what}.")
            .From(count => count.PaperCount);
        Optional<IntGraphType>(
                "reportedPaperCount",
                $"What an imported page says of this {what}'s count, quoted and never counted; null where none does."
            )
            .From(count => count.Reported);
    }
}

/// <summary>Papers of one venue.</summary>
internal sealed class VenueCountType() : ReportedCountType<VenueType>("Venue", "a");

/// <summary>Papers of one area.</summary>
internal sealed class AreaCountType() : ReportedCountType<AreaType>("Area", "an");

/// <summary>Papers on one topic.</summary>
internal sealed class TopicCountType() : ReportedCountType<TopicType>("Topic", "a");

/// <summary>Papers of one year.</summary>
internal sealed class YearCountType : OutputType<KeyCount>
{
    /// <summary>Declares the fields.</summary>
    public YearCountType()
        : base("YearCount", "How many papers a year has, of those in question.")
    {
        Required<IntGraphType>("year", "The year of the venue; 0 where its key ends in no year.")
            .From(count => int.Parse(count.Key, CultureInfo.InvariantCulture));
        Required<IntGraphType>("paperCount", "Papers in the graph, counted.").From(count => count.Count);
    }
}

/// <summary>Papers that have one concept.</summary>
internal sealed class ConceptCountType : OutputType<NodeCount>
{
    /// <summary>Declares the fields.</summary>
    public ConceptCountType()
        : base("ConceptCount", "How many papers have an edge to a concept, of those in question.")
    {
        Required<ConceptType>("concept", "The concept.").Load(NodeQueries.NodeByRef, count => count.Node);
        Required<IntGraphType>("paperCount", "Papers in the graph, counted.").From(count => count.PaperCount);
    }
}
