using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Notes;

// What a path VENUE/AREA/…/SLUG.md says; parts that it does not say are null.
internal readonly record struct NotePath(string? Venue, string? Area, string Slug)
{
    // The last folder named after a venue counts: a checkout may lie in any folder. One folder too deep is still the same area.
    public static NotePath Of(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string file = parts.Length > 0 ? parts[^1] : "";
        int dot = file.LastIndexOf('.');
        string slug = Normalization.Nfc(dot > 0 ? file[..dot] : file);
        for (int i = parts.Length - 2; i >= 0; i--)
        {
            if (VenueNames.OfFolder(parts[i]) is { } venue)
            {
                return new NotePath(venue, i + 1 < parts.Length - 1 ? Normalization.Nfc(parts[i + 1]) : null, slug);
            }
        }

        return new NotePath(null, null, slug);
    }

    // The path that a link in the file at a path leads to, without query and fragment.
    public static string Resolve(string path, string link)
    {
        List<string> parts = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)];
        int end = link.AsSpan().IndexOfAny('#', '?');
        string target = Uri.UnescapeDataString(end < 0 ? link : link[..end]);
        if (target.StartsWith('/'))
        {
            parts.Clear();
        }

        foreach (string part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
