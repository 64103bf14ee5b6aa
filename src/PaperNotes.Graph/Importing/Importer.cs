using System.Runtime.CompilerServices;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Importing;

/// <summary>Imports sources into a target, whichever store it writes to. Thread-safe; the target's lock keeps imports apart.</summary>
public static class Importer
{
    /// <summary>
    /// Reads the sources, adds them to the target's facts and replaces the target's graph, all or nothing. What cannot be read is
    /// named in the report. Throws <see cref="GraphStoreException"/> where the target fails or another import holds its lock.
    /// </summary>
    public static async Task<ImportReport> RunAsync(
        ImportRequest request, IGraphWriter target, WorkMeter meter, CancellationToken cancellationToken)
    {
        // The sources are read while the target is waited for.
        SourceReading sources = SourceReading.Begin(request.Paths, meter, cancellationToken);
        await using ConfiguredAsyncDisposable reading = sources.ConfigureAwait(false);
        if (request.DryRun)
        {
            return await ImportAsync(request, sources, target, meter, cancellationToken).ConfigureAwait(false);
        }

        meter.Begin("waiting for the target");
        IAsyncDisposable held = await target.LockAsync(request.Wait, meter, cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            return await ImportAsync(request, sources, target, meter, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ImportReport> ImportAsync(
        ImportRequest request, SourceReading sources, IGraphWriter target, WorkMeter meter, CancellationToken cancellationToken)
    {
        string? venue = request.Venue is { } named ? VenueNames.OfKey(named.Trim()) : null;
        meter.Begin("reading the target");
        FactSet old = await target.ReadFactsAsync(cancellationToken).ConfigureAwait(false);
        AreaNames areas = new(old.Areas.Concat(request.Known.Areas));
        DocumentReader documents = new(
            new NoteReader(venue, request.Area, areas),
            new PageReader(
                venue, request.Area, areas, request.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
        meter.BeginSources();
        ReadSources read = await sources.EndAsync(documents).ConfigureAwait(false);
        if (read.IsEmpty || (request.Strict && read.ProblemCount > 0))
        {
            return Report(read, default, null, 0, read.IsEmpty ? ImportOutcome.Nothing : ImportOutcome.Refused);
        }

        meter.Begin("finding concepts");
        ImportPlan plan = ImportPlan.Of(request, read, old);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Strict && read.ProblemCount > 0)
        {
            return Report(read, default, null, 0, ImportOutcome.Refused);
        }

        FactMerge merged = FactMerge.Merge(plan.Kept, plan.Facts, prune: false);
        merged = merged with { Notes = merged.Notes with { Removed = plan.Removed } };
        Task<GraphContent> building = Task.Run(() => GraphBuilder.Build(merged.Facts), CancellationToken.None);
        meter.Build(building);
        if (request.DryRun)
        {
            GraphContent planned = await building.ConfigureAwait(false);
            return Report(read, Counted(merged, plan, planned), planned, plan.LostLinks, ImportOutcome.DryRun) with
            {
                ListedReplaced = plan.Replaced,
            };
        }

        try
        {
            bool written = await target.ReplaceAsync(merged.Facts, building, meter, cancellationToken).ConfigureAwait(false);
            GraphContent content = await building.ConfigureAwait(false);
            ImportOutcome outcome = written ? ImportOutcome.Written : ImportOutcome.Unchanged;
            return Report(read, Counted(merged, plan, content), content, plan.LostLinks, outcome) with { ListedReplaced = plan.Replaced };
        }
        finally
        {
            // Nothing goes on once the import has ended.
            await ((Task)building).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static FactMerge Counted(FactMerge merged, ImportPlan plan, GraphContent content) =>
        merged with { Notes = PaperCounts.Of(merged.Notes, plan.Kept, plan.Facts, content.Papers) };

    private static ImportReport Report(ReadSources read, FactMerge? merged, GraphContent? content, int lostLinks, ImportOutcome outcome) =>
        new()
        {
            FilesRead = read.Files,
            Skipped = read.Skipped,
            SkippedFiles = read.SkippedFiles,
            SkippedFileCount = read.SkippedFileCount,
            Problems = read.Problems,
            ProblemCount = read.ProblemCount,
            Papers = merged?.Notes ?? default,
            PapersMerged = content?.Papers.Sum(paper => paper.Aliases.Count) ?? 0,
            Pages = merged?.Pages ?? default,
            ConceptsMerged = content?.Concepts.Sum((Concept concept) => concept.Aliases.Count) ?? 0,
            LinksPending = (content?.PendingLinks ?? 0) + lostLinks,
            Version = content?.Version,
            Outcome = outcome,
        };
}
