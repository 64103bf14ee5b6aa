using GraphQL.Types;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Api.Ranking;

/// <summary>A paper close to something.</summary>
internal sealed class RelatedPaperType : OutputType<Ranked<Paper>>
{
    /// <summary>Declares the fields.</summary>
    public RelatedPaperType()
        : base("RelatedPaper", "A paper close to another one or to a text, and why.")
    {
        Required<PaperType>("paper", "The paper.").From(related => related.Node);
        Required<FloatGraphType>("score", "How close: the sum of the weights of because.").From(related => Scores.Of(related.Score));
        ListOf<EvidenceType>("because", "What the two share, the heaviest first; a link between the two is a reason too.")
            .From(related => related.Because);
    }
}

/// <summary>A method close to another.</summary>
internal sealed class RelatedMethodType : OutputType<Ranked<Concept>>
{
    /// <summary>Declares the fields.</summary>
    public RelatedMethodType()
        : base("RelatedMethod", "A method close to another concept, and why.")
    {
        Required<ConceptType>("method", "The method.").From(related => related.Node);
        Required<FloatGraphType>("score", "How close: the sum of the weights of because.").From(related => Scores.Of(related.Score));
        ListOf<EvidenceType>("because", "The papers that the two share, the heaviest first.").From(related => related.Because);
    }
}

/// <summary>A reason.</summary>
internal sealed class EvidenceType : OutputType<Evidence>
{
    /// <summary>Declares the fields.</summary>
    public EvidenceType()
        : base("Evidence", "Something that two nodes have in common, and what it adds to their score.")
    {
        Required<NodeInterface>("node", "What they have in common: a neighbour of both; or the result itself, where isLink says so.")
            .Load(NodeQueries.NodeByRef, evidence => evidence.Node, evidence => evidence.Found);
        Required<BooleanGraphType>("isLink", "True where node is the result itself: the two papers are linked with each other by a note.")
            .From(evidence => evidence.IsLink);
        Required<FloatGraphType>("weight", "What it adds to the score.").From(evidence => Scores.Of(evidence.Weight));
    }
}

/// <summary>Scores as clients see them.</summary>
internal static class Scores
{
    /// <summary>Whole millionths as a number.</summary>
    public static double Of(long millionths) => millionths / 1_000_000d;
}
