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
                    await sink(Named(entry), entry.DataStream ?? Stream.Null).ConfigureAwait(false);
                    break;
                case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                    await sink(ArchiveEntry.Of(entry.Name, isLink: true), null).ConfigureAwait(false);
                    break;
            }
        }
    }

    // The framework reads names as UTF-8; two that are not would become one.
    private static ArchiveEntry Named(TarEntry entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal)
            ? ArchiveEntry.Of(entry.Name, isLink: false) with
            {
                Problem = "its name in the archive is not UTF-8; unpack the archive, rename the file and import the folder",
            }
            : ArchiveEntry.Of(entry.Name, isLink: false);
}

internal static class ZipEntries
{
    private const int UnixTypeMask = 0xF000, UnixLink = 0xA000;

    public static async Task ReadAsync(Stream stream, Func<ArchiveEntry, Stream?, ValueTask> sink, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, string> names = await ZipNames.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > SourceLimits.ArchiveEntries)
        {
            throw new SourceException($"has more than {SourceLimits.ArchiveEntries:N0} entries");
        }

        IEnumerable<(ZipArchiveEntry Entry, string Name)> entries = archive.Entries.Select(
            (entry, place) => (entry, names.GetValueOrDefault(place, entry.FullName)));
        foreach ((ZipArchiveEntry entry, string name) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (name.EndsWith('/') || name.EndsWith('\\'))
            {
                continue;
            }

            ArchiveEntry named = ArchiveEntry.Of(name, ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink);
            if (entry.IsEncrypted)
            {
                await sink(
                        named with
                        {
                            Problem = named.Problem ?? "is encrypted; unpack the archive with its password and import the folder",
                        },
                        null
                    )
                    .ConfigureAwait(false);
                continue;
            }

            try
            {
                CheckedEntry content = new(entry);
                await using (content.ConfigureAwait(false))
                {
                    await sink(named, content).ConfigureAwait(false);
                }
            }
            catch (InvalidDataException)
            {
                await sink(named with { Problem = "is damaged or packed in an unknown way" }, null).ConfigureAwait(false);
            }
        }
    }
}
