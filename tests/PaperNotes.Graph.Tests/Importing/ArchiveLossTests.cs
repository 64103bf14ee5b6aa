using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>Of what an archive holds nothing is lost or changed without a word.</summary>
public sealed class ArchiveLossTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(936, "中文.md", "汉字.md")]
    [InlineData(936, "论文 笔记（一）.md", "大语言模型.md")]
    [InlineData(932, "日本語のノート.md", "データ.md")]
    [InlineData(932, "論文.md", "読書メモ.md")]
    [InlineData(437, "gödel.md", "gädel.md")]
    [InlineData(437, "Müller_Ñandú.md", "café.md")]
    [InlineData(65001, "中文.md", "gödel.md")]
    public async Task Names_in_a_code_page_are_read_as_they_were_written(int codePage, string first, string second)
    {
        Encoding encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        string archive = _folder.Write(
            "a.zip", Zip(Entry(encoding.GetBytes("ACL2025/x/" + first)), Entry(encoding.GetBytes("ACL2025/x/" + second))));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.Select(note => note.Facts.Slug + ".md").ShouldBe([first, second], ignoreOrder: true);
        read.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_is_in_no_known_code_page_stays_apart_from_others()
    {
        string archive = _folder.Write(
            "a.zip", Zip(Entry([.. "ACL2025/x/"u8, 0xFF, 0xB0, .. ".md"u8]), Entry([.. "ACL2025/x/"u8, 0xFF, 0xB1, .. ".md"u8])));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.Select(note => note.Facts.Slug).Distinct().Count().ShouldBe(2);
        read.Notes.ShouldAllBe(note => !note.Facts.Key.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_UTF_8_name_that_an_archive_has_beside_the_old_one_counts()
    {
        byte[] old = [.. "ACL2025/x/"u8, 0x94, .. ".md"u8],
            stale = [.. "ACL2025/x/"u8, 0x81, .. ".md"u8];
        string archive = _folder.Write(
            "a.zip",
            Zip(
                Entry(old) with
                {
                    Extra = UnicodePath(old, "ACL2025/x/глава.md"),
                },
                Entry(stale) with
                {
                    Extra = UnicodePath(old, "ACL2025/x/wrong.md"),
                }));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.Select(note => note.Facts.Slug).ShouldBe(["глава", "ü"], ignoreOrder: true, "a field of another name is no name");
    }

    [Theory]
    [InlineData("n.md")]
    [InlineData("n.jsonl")]
    public async Task An_entry_with_a_wrong_checksum_is_a_problem_and_not_taken(string name)
    {
        byte[] content = Encoding.UTF8.GetBytes(
            name.EndsWith(".md", StringComparison.Ordinal) ? SourceFolder.Note : """{"slug":"s","title":"T","venue":"ACL2025","area":"x"}"""
        );
        string archive = _folder.Write(
            "a.zip",
            Zip(
                Entry(Encoding.UTF8.GetBytes("ACL2025/x/" + name)) with
                {
                    Content = content,
                    Sum = Crc32.HashToUInt32(content) ^ 1,
                },
                Entry("ACL2025/x/z.md"u8.ToArray())));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.ShouldHaveSingleItem().Facts.Slug.ShouldBe("z");
        read.Facts.ShouldBeEmpty();
        read.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{archive}!ACL2025/x/{name}: is damaged (its checksum is not the one in the archive); not read");
    }

    [Fact]
    public async Task An_encrypted_entry_is_named_as_encrypted()
    {
        string archive = _folder.Write(
            "a.zip", Zip(Entry("ACL2025/x/secret.md"u8.ToArray()) with { Flags = 1 }, Entry("ACL2025/x/z.md"u8.ToArray())));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.ShouldHaveSingleItem().Facts.Slug.ShouldBe("z");
        read.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{archive}!ACL2025/x/secret.md: is encrypted; unpack the archive with its password and import the folder");
    }

    [Fact]
    public async Task A_tar_of_the_oldest_kind_is_read()
    {
        using MemoryStream packed = new();
        using (TarWriter tar = new(packed, TarEntryFormat.V7, leaveOpen: true))
        {
            tar.WriteEntry(
                new V7TarEntry(TarEntryType.V7RegularFile, "ACL2025/x/a.md")
                {
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(SourceFolder.Note)),
                });
        }

        ReadSources read = await Reader.ReadAsync(_folder.Write("a.tar", packed.ToArray()));

        read.Notes.ShouldHaveSingleItem().Facts.Key.ShouldBe("ACL2025/x/a");
    }

    [Fact]
    public async Task A_name_in_a_tar_that_is_not_UTF_8_is_a_problem()
    {
        byte[] tar = OldTar([.. "ACL2025/x/"u8, 0xD6, 0xD0, .. ".md"u8], Encoding.UTF8.GetBytes(SourceFolder.Note));

        ReadSources read = await Reader.ReadAsync(_folder.Write("a.tar", tar));

        read.Notes.ShouldBeEmpty();
        read.Problems.ShouldHaveSingleItem()
            .Reason.ShouldBe("its name in the archive is not UTF-8; unpack the archive, rename the file and import the folder");
    }

    [Theory]
    [InlineData("a.tar.xz", new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0 }, "xz", "unxz, or tar -xJf")]
    [InlineData("a.tar.bz2", new byte[] { 0x42, 0x5A, 0x68, 0x39 }, "bzip2", "bunzip2, or tar -xjf")]
    [InlineData("a.7z", new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C }, "7z", "7z x")]
    [InlineData("a.rar", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 7 }, "rar", "unrar x")]
    [InlineData("a.tar.zst", new byte[] { 0x28, 0xB5, 0x2F, 0xFD }, "zstd", "unzstd, or tar --zstd -xf")]
    public async Task An_archive_of_another_kind_is_named_with_what_to_do(string name, byte[] start, string kind, string tool)
    {
        string archive = _folder.Write(name, [.. start, .. new byte[600]]);

        ReadSources read = await Reader.ReadAsync(_folder.Root);

        read.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{archive}: is packed with {kind}, which is not read; unpack it ({tool}) and import what it holds");
    }

    [Fact]
    public async Task Damage_anywhere_in_an_archive_never_ends_the_import()
    {
        byte[] zip = Zip(
            Entry("ACL2025/x/a.md"u8.ToArray()), Entry([.. "ACL2025/x/"u8, 0x94, .. ".md"u8]), Entry("ACL2025/x/b.md"u8.ToArray()));
        byte[] tar = OldTar("ACL2025/x/a.md"u8.ToArray(), Encoding.UTF8.GetBytes(SourceFolder.Note));
        Random random = new(7);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. i % 2 == 0 ? zip : tar];
            for (int n = 0; n < 1 + (i % 3); n++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            _folder.Write($"archives/{i}.{(i % 2 == 0 ? "zip" : "tar")}", i % 5 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
        }

        ReadSources read = await Reader.ReadAsync(_folder.Root);

        (read.Notes.Count + read.ProblemCount).ShouldBeGreaterThan(400);
    }

    private static byte[] UnicodePath(byte[] name, string told)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(told), field = new byte[9 + utf8.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x7075);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(5 + utf8.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), Crc32.HashToUInt32(name));
        utf8.CopyTo(field.AsSpan(9));
        return field;
    }

    private static ZipPart Entry(byte[] name) => new(name, Encoding.UTF8.GetBytes(SourceFolder.Note), 0, null, []);

    // By hand: the framework writes no names as bytes, no wrong sums and no extra fields.
    private static byte[] Zip(params ZipPart[] entries)
    {
        using MemoryStream zip = new();
        using MemoryStream directory = new();
        foreach (ZipPart entry in entries)
        {
            byte[] common = new byte[26];
            BinaryPrimitives.WriteUInt16LittleEndian(common, 20);
            BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(2), entry.Flags);
            BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(10), entry.Sum ?? Crc32.HashToUInt32(entry.Content));
            BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(14), entry.Content.Length);
            BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(18), entry.Content.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(22), (ushort)entry.Name.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(24), (ushort)entry.Extra.Length);
            byte[] last = new byte[14];
            BinaryPrimitives.WriteInt32LittleEndian(last.AsSpan(10), (int)zip.Position);
            directory.Write([.. "PK\u0001\u0002"u8, 20, 0, .. common, .. last, .. entry.Name, .. entry.Extra]);
            zip.Write([.. "PK\u0003\u0004"u8, .. common, .. entry.Name, .. entry.Extra, .. entry.Content]);
        }

        byte[] end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)entries.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)entries.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(8), (int)directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), (int)zip.Position);
        return [.. zip.ToArray(), .. directory.ToArray(), .. "PK\u0005\u0006"u8, .. end];
    }

    // One entry of a tar as it was before POSIX, its name as bytes.
    private static byte[] OldTar(byte[] name, byte[] content)
    {
        byte[] header = new byte[512];
        name.CopyTo(header, 0);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        "0000000\0"u8.CopyTo(header.AsSpan(108));
        "0000000\0"u8.CopyTo(header.AsSpan(116));
        Encoding.ASCII.GetBytes(Convert.ToString(content.Length, 8).PadLeft(11, '0') + " ").CopyTo(header, 124);
        "00000000000 "u8.CopyTo(header.AsSpan(136));
        "        "u8.CopyTo(header.AsSpan(148));
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(unit => unit), 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        byte[] padding = new byte[(512 - (content.Length % 512)) % 512];
        return [.. header, .. content, .. padding, .. new byte[1024]];
    }

    private sealed record ZipPart(byte[] Name, byte[] Content, ushort Flags, uint? Sum, byte[] Extra);
}
