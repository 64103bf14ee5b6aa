using System.Buffers;
using System.IO.Compression;
using System.Text;
using PaperNotes.Graph.Importing.Notes;

namespace PaperNotes.Graph.Importing.Sources;

// Reads files, folders and archives into items, in a fixed order. Nothing is unpacked to disk, no link is followed, and a file
// that cannot be read is an item of its own.
internal sealed class SourceWalker(Func<SourceItem, ValueTask> sink, Action<long> bytesRead, CancellationToken cancellationToken)
{
    private const int MaxNesting = 2, FileBuffer = 4 * 1024, DocumentBuffer = 16 * 1024;

    private static readonly UnicodeEncoding s_littleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding s_bigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private FileStream? _file;
    private string? _within, _revision;
    private long _bytesBefore;

    public async Task WalkAsync(IReadOnlyList<string> paths)
    {
        for (int source = 0; source < paths.Count; source++)
        {
            string path = paths[source];
            if (Directory.Exists(path))
            {
                Checkout checkout = Checkout.Of(path);
                _revision = checkout.Commit;
                await FolderAsync(checkout.Root, path, source).ConfigureAwait(false);
            }
            else
            {
                (_within, _revision) = (Path.GetFileName(path), null);
                await FileAsync(path, Path.GetFullPath(path), source).ConfigureAwait(false);
            }
        }
    }

    private async Task FolderAsync(string root, string folder, int source)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await GiveAsync(new SourceProblem(folder, source, null, Reasons.Unreadable(exception, folder))).ConfigureAwait(false);
            return;
        }

        foreach (FileSystemInfo entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SourceNames.IsPassedOver(entry.Name))
            {
                await SiteAsync(root, entry, source).ConfigureAwait(false);
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                await GiveAsync(new SourceSkip(entry.FullName, source, Reasons.Link)).ConfigureAwait(false);
            }
            else if (entry is DirectoryInfo)
            {
                await FolderAsync(root, Path.Combine(folder, entry.Name), source).ConfigureAwait(false);
            }
            else if (!SourceNames.IsReadable(entry.Name) && !SiteConfig.IsConfig(entry.Name))
            {
                await GiveAsync(new SourceSkip(entry.FullName, source, Reasons.OtherKind)).ConfigureAwait(false);
            }
            else
            {
                _within = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
                await FileAsync(Path.Combine(folder, entry.Name), Path.GetFullPath(entry.FullName), source).ConfigureAwait(false);
            }
        }
    }

    // The one hidden folder that says anything of notes: VitePress keeps its configuration in it.
    private async Task SiteAsync(string root, FileSystemInfo entry, int source)
    {
        if (entry is not DirectoryInfo { Name: ".vitepress", LinkTarget: null } folder)
        {
            return;
        }

        foreach (FileInfo file in folder
                .EnumerateFiles()
                .Where(file => file.LinkTarget is null && SiteConfig.IsConfig($"{folder.Name}/{file.Name}"))
                .OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            _within = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
            await FileAsync(file.FullName, file.FullName, source).ConfigureAwait(false);
        }
    }

    private async Task FileAsync(string name, string path, int source)
    {
        try
        {
            if (FileKind.WhyNoFile(path) is { } reason)
            {
                await GiveAsync(new SourceProblem(name, source, null, reason)).ConfigureAwait(false);
                return;
            }

            // Most files are small notes; what reads a large one asks for more at once than this.
            FileStream file = new(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileBuffer, FileOptions.SequentialScan);
            await using (file.ConfigureAwait(false))
            {
                _file = file;
                await StreamAsync(name, path.Replace('\\', '/'), source, file, nesting: 0).ConfigureAwait(false);
                _bytesBefore += file.Length;
                _file = null;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _file = null;
            await GiveAsync(new SourceProblem(name, source, null, Reasons.Unreadable(exception, name))).ConfigureAwait(false);
        }
    }

    private async Task StreamAsync(string name, string path, int source, Stream stream, int nesting)
    {
        try
        {
            await FormAsync(name, path, source, stream, nesting).ConfigureAwait(false);
        }
        catch (SourceException exception)
        {
            await GiveAsync(new SourceProblem(name, source, null, exception.Message)).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            await GiveAsync(new SourceProblem(name, source, null, "begins as UTF-16 and is not; save it as UTF-8")).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // What was read before the damage is kept: it was whole lines and whole entries.
            await GiveAsync(new SourceProblem(name, source, null, "is damaged or cut off; what comes before is read"))
                .ConfigureAwait(false);
        }
    }

    private async Task FormAsync(string name, string path, int source, Stream stream, int nesting)
    {
        PeekedStream peeked = await PeekedStream.OpenAsync(stream, SourceForms.HeadBytes, cancellationToken).ConfigureAwait(false);
        switch (SourceForms.Of(peeked.Head))
        {
            case SourceForm.Gzip when nesting < MaxNesting:
                GZipStream unpacked = new(peeked, CompressionMode.Decompress);
                BoundedStream bounded = new(unpacked, () => peeked.Taken);
                await using (bounded.ConfigureAwait(false))
                {
                    await StreamAsync(name, SourceNames.WithoutGzip(path), source, bounded, nesting + 1).ConfigureAwait(false);
                }

                break;
            case SourceForm.Tar when nesting < MaxNesting:
                await TarEntries.ReadAsync(peeked, (entry, content) => EntryAsync(name, source, entry, content), cancellationToken)
                    .ConfigureAwait(false);
                break;
            case SourceForm.Zip when nesting == 0:
                stream.Position = 0;
                await ZipEntries.ReadAsync(stream, (entry, content) => EntryAsync(name, source, entry, content), cancellationToken)
                    .ConfigureAwait(false);
                break;
            case SourceForm.Gzip or SourceForm.Tar or SourceForm.Zip:
                await GiveAsync(new SourceSkip(name, source, "an archive within an archive")).ConfigureAwait(false);
                break;
            case SourceForm.JsonLines:
                await LineSplitter.SplitAsync(peeked, name, source, GiveAsync, cancellationToken).ConfigureAwait(false);
                await GiveAsync(new SourceLinesEnd(name, source)).ConfigureAwait(false);
                break;
            case SourceForm.Empty:
                await GiveAsync(new SourceProblem(name, source, null, "is empty")).ConfigureAwait(false);
                break;
            case SourceForm.Utf16:
                Stream utf8 = Encoding.CreateTranscodingStream(
                    peeked, peeked.Head[0] == 0xFF ? s_littleEndian : s_bigEndian, Encoding.UTF8, leaveOpen: true);
                await using (utf8.ConfigureAwait(false))
                {
                    await FormAsync(name, path, source, utf8, MaxNesting).ConfigureAwait(false);
                }

                break;
            case SourceForm.OtherArchive:
                await GiveAsync(new SourceProblem(name, source, null, SourceForms.WhyOtherArchive(peeked.Head)!)).ConfigureAwait(false);
                break;
            case SourceForm.Binary when SourceForms.IsUnmarkedUtf16(peeked.Head):
                await GiveAsync(new SourceProblem(name, source, null, "is UTF-16 without a byte order mark; save it as UTF-8"))
                    .ConfigureAwait(false);
                break;
            case SourceForm.Binary:
                await GiveAsync(new SourceSkip(name, source, Reasons.NotText)).ConfigureAwait(false);
                break;
            default:
                byte[] content = await ReadWholeAsync(peeked).ConfigureAwait(false);
                await GiveAsync(new SourceDocument(name, source, path, content) { Within = _within, Revision = _revision })
                    .ConfigureAwait(false);
                break;
        }
    }

    private async ValueTask EntryAsync(string archive, int source, ArchiveEntry entry, Stream? content)
    {
        string name = $"{archive}!{entry.Path}";
        if (entry.Problem is { } problem)
        {
            await GiveAsync(new SourceProblem(name, source, null, problem)).ConfigureAwait(false);
        }
        else if (entry.Skip is { } skip)
        {
            await GiveAsync(new SourceSkip(name, source, skip)).ConfigureAwait(false);
        }
        else if (entry.Path.Split('/').Any(SourceNames.IsPassedOver) && !SiteConfig.IsConfig(entry.Path))
        {
            return;
        }
        else if (content is null || (!SourceNames.IsReadable(entry.Path) && !SiteConfig.IsConfig(entry.Path)))
        {
            await GiveAsync(new SourceSkip(name, source, Reasons.OtherKind)).ConfigureAwait(false);
        }
        else
        {
            (string? within, string? revision) = (_within, _revision);
            (_within, _revision) = (entry.Path, Path.GetFileName(archive));
            await StreamAsync(name, entry.Path, source, content, MaxNesting).ConfigureAwait(false);
            (_within, _revision) = (within, revision);
        }
    }

    // What the unpackers of the framework throw over bytes that are not what they take them for.
    private static bool IsDamage(Exception exception) =>
        exception
            is InvalidDataException
                or EndOfStreamException
                or FormatException
                or ArgumentException
                or OverflowException
                or NotSupportedException;

    private ValueTask GiveAsync(SourceItem item)
    {
        bytesRead(_bytesBefore + (_file?.Position ?? 0));
        return sink(item);
    }

    private async Task<byte[]> ReadWholeAsync(Stream stream)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(DocumentBuffer);
        try
        {
            int length = 0, read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > SourceLimits.DocumentBytes)
                {
                    throw new SourceException($"is larger than {SourceLimits.DocumentBytes >> 20} MiB");
                }

                if (length == buffer.Length)
                {
                    buffer = Larger(buffer);
                }
            }

            return buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
