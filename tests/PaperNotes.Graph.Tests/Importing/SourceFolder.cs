using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>A folder of sources for one test, removed with it.</summary>
internal sealed class SourceFolder : IDisposable
{
    public const string Note = "# A Title\n\n**会议**: ACL 2025\n**关键词**: one, two\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("papernotes-import-").FullName;

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string TarGz(string path, params TarEntry[] entries)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (TarWriter tar = new(gzip))
        {
            foreach (TarEntry entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }

        return Write(path, packed.ToArray());
    }

    public string Zip(string path, params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return Write(path, packed.ToArray());
    }

    public static TarEntry Entry(string name, string text) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
