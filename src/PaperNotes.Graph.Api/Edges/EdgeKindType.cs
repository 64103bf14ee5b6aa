using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Api.Edges;

/// <summary>The kinds of edges.</summary>
internal sealed class EdgeKindType() : EnumType<EdgeKind>(
    "EdgeKind",
    "The typed edges, named as the relationships are in Neo4j.",
    (EdgeKind.PublishedIn, "From a paper to its venue."),
    (EdgeKind.InArea, "From a paper to its area."),
    (EdgeKind.HasTopic, "From a paper to a topic."),
    (EdgeKind.Proposes, "From a paper to a method or data set that it proposes."),
    (EdgeKind.Addresses, "From a paper to a task that it addresses."),
    (EdgeKind.EvaluatesOn, "From a paper to a data set that it evaluates on."),
    (EdgeKind.BuildsOn, "From a paper to a model that it builds on."),
    (EdgeKind.ComparesWith, "From a paper to a method that it is compared with."),
    (EdgeKind.Mentions, "From a paper to a keyword or term, where no more telling edge joins the two."),
    (EdgeKind.RelatedTo, "From a paper to a paper that its note links to."),
    (EdgeKind.AuthoredBy, "From a paper to an author."),
    (EdgeKind.Covers, "From a venue to an area that a page of the note site counts there."));
