using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>What lies in folders beside files: an import names it and goes on.</summary>
public sealed class UnusualFilesTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public UnusualFilesTests() => _folder.Write("ACL2025/llm_nlp/good.md", SourceFolder.Note);

    public void Dispose()
    {
        // The framework cannot delete what it cannot name.
        if (OperatingSystem.IsLinux())
        {
            Shell("rm -rf ACL2025 other");
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_a_problem_and_the_others_are_read()
    {
        Shell(
            "printf '# T' > ACL2025/llm_nlp/\"$(printf 'caf\\351.md')\"; mkdir ACL2025/\"$(printf 'caf\\351')\"; printf '# T' > ACL2025/\"$(printf 'caf\\351')\"/x.md"
        );

        ReadSources read = await ReadAsync(_folder.Root);

        read.Notes.ShouldHaveSingleItem().Facts.Slug.ShouldBe("good");
        read.Problems.Select(problem => (Path.GetFileName(problem.File), problem.Reason)).ShouldBe(
            [("caf\uFFFD", "its name is not UTF-8; rename it"), ("caf\uFFFD.md", "its name is not UTF-8; rename it")]);
        SourceSizes.Of([_folder.Root]).ShouldBe(Encoding.UTF8.GetByteCount(SourceFolder.Note), "the size of what can be read");
    }

    [Fact]
    public async Task A_named_pipe_is_named_and_not_waited_for()
    {
        Shell("mkfifo ACL2025/llm_nlp/pipe.md; ln -s pipe.md ACL2025/llm_nlp/link.md");

        ReadSources read = await ReadAsync(_folder.Root, Path.Combine(_folder.Root, "ACL2025/llm_nlp/link.md"));

        read.Notes.Count.ShouldBe(1);
        read.Problems.Select(problem => (Path.GetFileName(problem.File), problem.Reason)).ShouldBe(
            [("pipe.md", "is a named pipe, not a file"), ("link.md", "is a named pipe, not a file")]);
        read.Skipped.ShouldBe([KeyValuePair.Create("a link, not followed", 1)]);
    }

    [Fact]
    public async Task A_socket_is_named_and_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs sockets with names in a folder");
        string path = Path.Combine(_folder.Root, "s.md");
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        ReadSources read = await ReadAsync(_folder.Root);

        read.Notes.Count.ShouldBe(1);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{path}: is a socket, not a file");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/full")]
    public async Task A_device_is_named_and_not_read_to_its_end(string device)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux's devices");
        string link = Path.Combine(_folder.Root, "other.md");
        File.CreateSymbolicLink(link, device);

        ReadSources read = await ReadAsync(device, link);

        read.Problems.Select(problem => problem.ToString())
            .ShouldBe([$"{device}: is a device, not a file", $"{link}: is a device, not a file"]);
    }

    [Fact]
    public async Task Folders_that_loop_by_links_are_read_once()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "ACL2025/again"), _folder.Root);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "ACL2025/self"), Path.Combine(_folder.Root, "ACL2025/self"));
        string linked = Path.Combine(_folder.Root, "linked");
        Directory.CreateSymbolicLink(linked, _folder.Root);

        ReadSources read = await ReadAsync(linked);

        read.Notes.Count.ShouldBe(1);
        read.Problems.ShouldBeEmpty();
        read.Skipped.ShouldBe([KeyValuePair.Create("a link, not followed", 3)]);
    }

    [Fact]
    public async Task A_file_whose_reading_fails_is_a_problem()
    {
        const string memory = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(memory), "needs a file that opens and cannot be read");

        ReadSources read = await ReadAsync(memory, _folder.Root);

        read.Notes.Count.ShouldBe(1);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith($"{memory}: cannot be read: ");
    }

    [Fact]
    public async Task Files_that_come_and_go_while_they_are_read_do_not_end_the_import()
    {
        for (int i = 0; i < 300; i++)
        {
            _folder.Write($"ACL2025/llm_nlp/n{i}.md", SourceFolder.Note);
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task coming = Task.Run(() => ComeAndGo(stop.Token), CancellationToken.None);
        for (int i = 0; i < 20; i++)
        {
            ReadSources read = await ReadAsync(_folder.Root);

            read.Notes.Count(note => !note.Facts.Slug.StartsWith("tmp", StringComparison.Ordinal)).ShouldBe(301);
            read.Problems.ShouldAllBe(problem => Path.GetFileName(problem.File).StartsWith("tmp", StringComparison.Ordinal));
        }

        await stop.CancelAsync();
        await coming;
    }

    private void ComeAndGo(CancellationToken cancellationToken)
    {
        for (int i = 0; !cancellationToken.IsCancellationRequested; i = (i + 1) % 50)
        {
            string folder = _folder.Write($"ACL2025/tmp{i}/tmp.md", SourceFolder.Note);
            string file = _folder.Write($"ACL2025/llm_nlp/tmp{i}.md", SourceFolder.Note);
            File.Delete(file);
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    // A hang would be the fault: it fails instead.
    private static Task<ReadSources> ReadAsync(params string[] paths) =>
        Reader.ReadAsync(paths).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    private void Shell(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux's names of files, which are bytes");
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = _folder.Root })!;
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }
}
