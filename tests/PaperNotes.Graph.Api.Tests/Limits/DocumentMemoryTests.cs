using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Tests.Limits;

/// <summary>What kept documents take of the memory of the process, measured while no other test runs.</summary>
[Collection(nameof(Alone))]
public sealed class DocumentMemoryTests
{
    [Theory]
    [InlineData("__typename ", 1_500)]
    [InlineData("...{id}", 1_000)]
    [InlineData("a:id @include(if:true)", 100)]
    [InlineData("relatedPapers(first:1){score}", 400)]
    public async Task Documents_take_no_more_memory_than_is_counted(string selection, int times)
    {
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { DocumentCacheBytes = 1 << 30 });
        string many = string.Concat(Enumerable.Repeat(selection, times));
        for (int i = 0; i < 20; i++)
        {
            await graph.AskAsync(Document(i));
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 20; i < 60; i++)
        {
            // What comes again is kept with its inputs.
            await graph.AskAsync(Document(i));
            await graph.AskAsync(Document(i));
        }

        DocumentCacheTests.CacheOf(graph).Count.ShouldBe(60);
        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        taken.ShouldBeLessThan(DocumentCacheTests.CacheOf(graph).Bytes * 40 / 60);

        string Document(int i) => $"{{papers(first:0){{nodes{{x{i}:id {many}}}}}}}";
    }
}

/// <summary>Tests that nothing else may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
