using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PaperNotes.Graph.Server.Http;

/// <summary>The media types of answers, and which one a client is sent.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphResponse = "application/graphql-response+json";

    /// <summary>
    /// The media type of the answer; null where the client takes neither. GraphQL over HTTP: without a wish it is
    /// <c>application/json</c>.
    /// </summary>
    public static string? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept!, out IList<MediaTypeHeaderValue>? ranges))
        {
            return StringValues.IsNullOrEmpty(accept) ? Json : null;
        }

        (double json, int jsonPlace) = QualityOf(Json, ranges);
        (double response, int responsePlace) = QualityOf(GraphResponse, ranges);
        if (json <= 0 && response <= 0)
        {
            return null;
        }

        // Between equals what is named first; a range that takes both means application/json.
        return response > json || (response == json && responsePlace < jsonPlace) ? GraphResponse : Json;
    }

    /// <summary>Whether a browser asks for a page: it names HTML, and no less than any media type of ours.</summary>
    public static bool WantsPage(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept!, out IList<MediaTypeHeaderValue>? ranges))
        {
            return false;
        }

        double page = ranges
            .Where(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            .Select(Quality)
            .DefaultIfEmpty(0)
            .Max();
        return page > 0 && page >= QualityOf(Json, ranges).Quality && page >= QualityOf(GraphResponse, ranges).Quality;
    }

    /// <summary>Whether a request's body is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && IsUtf8(type);

    // RFC 9110 12.5.1: the most specific range that matches decides.
    private static (double Quality, int Place) QualityOf(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        (double Quality, int Place, int Specific) best = (0, int.MaxValue, -1);
        for (int place = 0; place < ranges.Count; place++)
        {
            MediaTypeHeaderValue range = ranges[place];
            int specific = range.MatchesAllTypes ? 0
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) && IsUtf8(range) ? 2
                : -1;
            if (specific > best.Specific)
            {
                best = (Quality(range), place, specific);
            }
        }

        return (best.Quality, best.Place);
    }

    private static double Quality(MediaTypeHeaderValue range) => range.Quality ?? 1;

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
