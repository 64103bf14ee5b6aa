using System.Text.Json;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>Writes area pages, areas and topics as <see cref="PageJson"/> reads them.</summary>
internal static class PageJsonWriting
{
    public static void Write(Utf8JsonWriter writer, PageFacts page)
    {
        writer.WriteStartObject();
        writer.WriteString("venue"u8, page.Venue);
        writer.WriteString("area"u8, page.Area);
        WriteText(writer, "area_name", page.AreaName);
        if (page.CountReported is { } count)
        {
            writer.WriteNumber("count_reported"u8, count);
        }

        if (page.SameAreaOtherVenues is { } venues)
        {
            WriteCounts(writer, "same_area_other_venues", "venue", venues.Select(venue => (venue.Venue, venue.Count)));
        }

        if (page.TopTopics is { } topics)
        {
            WriteCounts(writer, "top_topics", "topic", topics.Select(topic => (topic.Topic, topic.Count)));
        }

        WriteText(writer, "date", page.Date);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AreaFacts area)
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, area.Key);
        writer.WriteString("name"u8, area.Name);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TopicFacts topic)
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, topic.Key);
        writer.WriteString("name"u8, topic.Name);
        if (topic.Patterns.Count > 0)
        {
            writer.WriteStartArray("patterns"u8);
            foreach (string pattern in topic.Patterns)
            {
                writer.WriteStringValue(pattern);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, string field, string nameField, IEnumerable<(string Name, int Count)> counts)
    {
        writer.WriteStartArray(field);
        foreach ((string name, int count) in counts)
        {
            writer.WriteStartObject();
            writer.WriteString(nameField, name);
            writer.WriteNumber("count"u8, count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string field, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(field, text);
        }
    }
}
