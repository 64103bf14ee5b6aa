using System.Text.Json;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Area pages, areas and topics as JSON objects with the data set's field names; <see cref="CleanFacts"/> says what they lack.
/// </summary>
internal static class PageJson
{
    /// <summary>Reads a page from after the start of the object to its end.</summary>
    public static PageFacts ReadPage(ref Utf8JsonReader reader, TextPool pool)
    {
        string? venue = null, area = null, areaName = null, date = null;
        int? count = null;
        List<ReportedVenue>? venues = null;
        List<ReportedTopic>? topics = null;
        while (JsonFields.Next(ref reader))
        {
            switch (reader.GetString())
            {
                case "venue": venue = JsonFields.Text(ref reader, "venue", pool); break;
                case "area": area = JsonFields.Text(ref reader, "area", pool); break;
                case "area_name": areaName = JsonFields.Text(ref reader, "area_name", pool); break;
                case "count_reported": count = JsonFields.Count(ref reader, "count_reported"); break;
                case "date": date = JsonFields.Text(ref reader, "date", pool); break;
                case "same_area_other_venues":
                    venues = ReadCounts(ref reader, "same_area_other_venues", "venue", pool)
                        ?.ConvertAll(pair => new ReportedVenue(pair.Name, pair.Count));
                    break;
                case "top_topics":
                    topics = ReadCounts(ref reader, "top_topics", "topic", pool)
                        ?.ConvertAll(pair => new ReportedTopic(pair.Name, pair.Count));
                    break;
                default: JsonFields.Ignore(ref reader); break;
            }
        }

        return new PageFacts
        {
            Venue = venue ?? "",
            Area = area ?? "",
            AreaName = areaName,
            CountReported = count,
            SameAreaOtherVenues = venues,
            TopTopics = topics,
            Date = date,
        };
    }

    /// <summary>Reads an area from after the start of the object to its end.</summary>
    public static AreaFacts ReadArea(ref Utf8JsonReader reader)
    {
        string? key = null, name = null;
        while (JsonFields.Next(ref reader))
        {
            switch (reader.GetString())
            {
                case "key": key = JsonFields.Text(ref reader, "key"); break;
                case "name": name = JsonFields.Text(ref reader, "name"); break;
                default: JsonFields.Ignore(ref reader); break;
            }
        }

        return new AreaFacts(key ?? "", name ?? "");
    }

    /// <summary>Reads a topic from after the start of the object to its end.</summary>
    public static TopicFacts ReadTopic(ref Utf8JsonReader reader)
    {
        string? key = null, name = null;
        IReadOnlyList<string> patterns = [];
        while (JsonFields.Next(ref reader))
        {
            switch (reader.GetString())
            {
                case "key": key = JsonFields.Text(ref reader, "key"); break;
                case "name": name = JsonFields.Text(ref reader, "name"); break;
                case "patterns": patterns = JsonFields.Texts(ref reader, "patterns"); break;
                default: JsonFields.Ignore(ref reader); break;
            }
        }

        return new TopicFacts(key ?? "", name ?? "", patterns);
    }

    private static List<(string Name, int Count)>? ReadCounts(ref Utf8JsonReader reader, string field, string nameField, TextPool pool)
    {
        if (!JsonFields.StartsList(ref reader, field))
        {
            return null;
        }

        List<(string, int)> counts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException($"\"{field}\" has an item that is not an object");
            }

            string? name = null;
            int? count = null;
            while (JsonFields.Next(ref reader))
            {
                if (reader.ValueTextEquals(nameField))
                {
                    name = JsonFields.Text(ref reader, nameField, pool);
                }
                else if (reader.ValueTextEquals("count"))
                {
                    count = JsonFields.Count(ref reader, "count");
                }
                else
                {
                    JsonFields.Ignore(ref reader);
                }
            }

            counts.Add((name ?? throw new FormatException($"\"{field}\" has an item without {nameField}"),
                count ?? throw new FormatException($"\"{field}\" has an item without count")));
        }

        return counts;
    }
}
