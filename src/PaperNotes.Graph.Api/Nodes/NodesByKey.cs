using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>Loads the nodes whose keys another node lists, in the order of the list.</summary>
internal static class NodesByKey
{
    /// <summary>Concepts by a list of keys.</summary>
    public static Loader<NodeKeys, IReadOnlyList<Concept>> Concepts { get; } =
        Loader.OfLists<NodeKeys, Concept>(ListedNodes.GetAsync<Concept>);

    /// <summary>Papers by a list of keys.</summary>
    public static Loader<NodeKeys, IReadOnlyList<Paper>> Papers { get; } = Loader.OfLists<NodeKeys, Paper>(ListedNodes.GetAsync<Paper>);
}
