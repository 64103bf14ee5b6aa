using System.Formats.Tar;

namespace PaperNotes.Graph.Importing.Sources;

// Tells files from pipes, sockets and devices before they are opened: opening a pipe waits for ever.
internal static class FileKind
{
    // What the framework throws of its own, not for what the system says.
    private const int OwnFault = unchecked((int)0x80131620);

    // Why the thing at a path cannot be read as a file; null where it is one. Throws as opening a file does where there is none.
    public static string? WhyNoFile(string path)
    {
        FileInfo file = new(path);
        if (file.LinkTarget is not null)
        {
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }

        // Pipes, sockets and devices have no length; of a file with none it is worth a second look.
        return file.Length > 0 ? null : OfNoLength(file.FullName);
    }

    // The framework tells what lies at a path only where it packs it.
    private static string? OfNoLength(string path)
    {
        using MemoryStream packed = new();
        try
        {
            using TarWriter writer = new(packed, TarEntryFormat.Pax, leaveOpen: true);
            writer.WriteEntry(path, "entry");
        }
        catch (IOException exception) when (exception.HResult == OwnFault)
        {
            return "is a socket, not a file";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Opening it says the same, in the words for files.
            return null;
        }

        packed.Position = 0;
        using TarReader reader = new(packed);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "is a named pipe, not a file",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "is a device, not a file",
            _ => null,
        };
    }
}
