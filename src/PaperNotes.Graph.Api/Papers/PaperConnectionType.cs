using GraphQL.Types;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>A connection of papers, with facets.</summary>
internal sealed class PaperConnectionType : ConnectionType<Paper, PaperType>
{
    /// <summary>Declares the fields.</summary>
    public PaperConnectionType() =>
        Required<PaperFacetsType>(
                "facets",
                "Counts over all the papers that the filter matches, not over the page; counted only where asked for."
            )
            .From(list => list);
}
