using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>What imported pages say of one area of one venue: what an edge COVERS carries.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Area">The area.</param>
/// <param name="Reported">The page's own count; where there is no page, what the newest other page says; null where none does.</param>
/// <param name="HasPage">Whether a page of this area and venue was imported.</param>
/// <param name="Topics">The page's own top topics in its order, by topic key; empty without a page.</param>
/// <param name="Quotes">What the page says of the area in other venues, in its order; empty without a page.</param>
public sealed record Coverage(
    VenueKey Venue,
    AreaKey Area,
    int? Reported,
    bool HasPage,
    IReadOnlyList<ReportedTopic> Topics,
    IReadOnlyList<ReportedVenue> Quotes);
