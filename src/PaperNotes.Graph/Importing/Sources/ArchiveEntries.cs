using System.Formats.Tar;
using System.IO.Compression;

namespace PaperNotes.Graph.Importing.Sources;

// One entry of an archive: its path, or why it is not read.
internal sealed record ArchiveEntry(string Path, string? Problem = null, string? Skip = null)
{
    // Paths are only names here, nothing is written; but one that leads outside says that the archive is not to be trusted.
    public static ArchiveEntry Of(string path, bool isLink)
    {
        string clean = path.Replace('\\', '/');
        string[] parts = clean.Split('/');
        return clean.StartsWith('/') || parts.Contains("..") || (clean.Length > 1 && clean[1] == ':')
            ? new ArchiveEntry(clean, Problem: "its path leads outside of the archive")
            : new ArchiveEntry(string.Join('/', parts.Where(part => part is not ("." or ""))), Skip: isLink ? Reasons.Link : null);
    }
}

internal static class TarEntries
{
    public static async Task ReadAsync(Stream stream, Func<ArchiveEntry, Stream?, ValueTask> sink, CancellationToken cancellationToken)
    {
        using TarReader reader = new(stream, leaveOpen: true);
        int count = 0;
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            if (++count > SourceLimits.ArchiveEntries)
            {
                throw new SourceException($"has more than {SourceLimits.ArchiveEntries:N0} entries");
            }

            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    await sink(ArchiveEntry.Of(entry.Name, isLink: false), entry.DataStream ?? Stream.Null).ConfigureAwait(false);
                    break;
                case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                    await sink(ArchiveEntry.Of(entry.Name, isLink: true), null).ConfigureAwait(false);
                    break;
            }
        }
    }
}

internal static class ZipEntries
{
    private const int UnixTypeMask = 0xF000, UnixLink = 0xA000;

    public static async Task ReadAsync(Stream stream, Func<ArchiveEntry, Stream?, ValueTask> sink, CancellationToken cancellationToken)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > SourceLimits.ArchiveEntries)
        {
            throw new SourceException($"has more than {SourceLimits.ArchiveEntries:N0} entries");
        }

        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                continue;
            }

            ArchiveEntry named = ArchiveEntry.Of(entry.FullName, ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink);
            try
            {
                Stream content = entry.Open();
                await using (content.ConfigureAwait(false))
                {
                    BoundedStream bounded = new(content, () => entry.CompressedLength);
                    await sink(named, bounded).ConfigureAwait(false);
                }
            }
            catch (InvalidDataException)
            {
                await sink(named with { Problem = "is damaged or packed in an unknown way" }, null).ConfigureAwait(false);
            }
        }
    }
}
