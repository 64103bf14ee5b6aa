using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The facts of a part of a graph.</summary>
internal static class FilteredFacts
{
    /// <summary>
    /// The notes of the papers that match, and the pages of the venues and areas they are in; names of areas and the vocabulary
    /// of topics stay whole. <paramref name="hinted"/> takes what of the filter names nothing.
    /// </summary>
    public static async Task<FactSet> OfAsync(
        FactSet facts, PaperFilter? filter, Action<IReadOnlyList<KeyHint>> hinted, CancellationToken cancellationToken)
    {
        if (filter is null)
        {
            return facts;
        }

        SpelledStore graph = new(new EmbeddedStore(GraphBuilder.Build(facts)));
        hinted(await KeyHints.OfFilterAsync(graph, filter, cancellationToken));
        HashSet<string> keys = [];
        HashSet<string> venues = [];
        HashSet<string> areas = [];
        await foreach (GraphNode node in graph.ScanNodesAsync(NodeKind.Paper, filter, cancellationToken))
        {
            Paper paper = (Paper)node;
            // Notes of one paper that were merged: their keys are its aliases.
            keys.Add(paper.Key.Value);
            keys.UnionWith(paper.Aliases);
            venues.Add(paper.Venue.Value);
            areas.Add(paper.Area.Value);
        }

        return facts with
        {
            Notes = [.. facts.Notes.Where(note => keys.Contains(note.Key))],
            Pages = [.. facts.Pages.Where(page => venues.Contains(page.Venue) && areas.Contains(page.Area))],
        };
    }
}
