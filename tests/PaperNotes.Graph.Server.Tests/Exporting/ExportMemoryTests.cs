using System.Globalization;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.AdminImport;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>What else is alive while an export streams: alone, since the heap is that of all tests.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class ExportMemoryTests(ITestOutputHelper output)
{
    private const int Small = 2_240;

    // Some 45 edges a note: 22400 are a million. docs/exporting.md has the figures.
    private static readonly int Large = int.Parse(
        Environment.GetEnvironmentVariable("PAPERNOTES_TEST_EXPORT_NOTES") ?? "6700", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_export_keeps_in_memory_does_not_grow_with_the_graph()
    {
        Dictionary<string, long> small = await MeasureAsync(Small);
        Dictionary<string, long> large = await MeasureAsync(Large);

        foreach ((string format, long added) in large)
        {
            // 20,000 rows of a group of Parquet, and the order of the notes of a data set (8 bytes each) are the most.
            added.ShouldBeLessThan(small[format] + (2 << 20), format);
            added.ShouldBeLessThan(24 << 20, format);
        }
    }

    private async Task<Dictionary<string, long>> MeasureAsync(int notes)
    {
        FactSet facts = Corpus.Facts(notes);
        EmbeddedStore store = new(GraphBuilder.Build(facts));
        ExportTable edges = ExportTables.Find("edges")!;
        Dictionary<string, Func<Stream, Task>> writers = [];
        foreach ((string name, (_, TableWriter write)) in ExportFormats.Tables)
        {
            writers[$"{name}, edges"] = stream => write(edges, edges.Rows(store, null, Token), stream, Token);
        }

        foreach ((string name, (_, GraphWriter write)) in ExportFormats.Graphs)
        {
            writers[name] = stream => write(store, null, stream, Token);
        }

        writers["dataset"] = stream => FactFile.WriteAsync(facts, stream, null, Token);
        AdminImportFiles import = new(GraphBuilder.Build(facts), facts, new Neo4jOptions());
        writers["neo4j-admin, rows"] = async stream =>
        {
            foreach (AdminImportFile file in import.Files)
            {
                await file.WriteAsync(stream, null, Token);
            }
        };

        int edgeCount = (await store.GetStatsAsync(Token)).Edges;
        Dictionary<string, long> added = [];
        foreach ((string name, Func<Stream, Task> writeAsync) in writers)
        {
            using HeapWatch watch = new();
            await writeAsync(watch);
            added[name] = watch.Added;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {edgeCount:N0} | {watch.Length / 1e6:N1} | {watch.Added / 1e6:N2} |"));
        }

        GC.KeepAlive(store);
        GC.KeepAlive(import);
        return added;
    }

    /// <summary>Throws away what is written, and looks at the live heap whenever the length has doubled.</summary>
    private sealed class HeapWatch : Stream
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _length;
        private long _next = 1 << 16;

        /// <summary>The most that was alive beyond what was alive before.</summary>
        public long Added { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Count(count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Count(int bytes)
        {
            _length += bytes;
            if (_length >= _next)
            {
                _next = _length * 2;
                Added = Math.Max(Added, GC.GetTotalMemory(forceFullCollection: true) - _before);
            }
        }
    }
}
