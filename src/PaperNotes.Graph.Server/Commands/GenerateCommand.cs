using System.Buffers;
using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes generate</c>: a synthetic corpus of the real one's shape, as a data set.</summary>
internal sealed class GenerateCommand : Command
{
    private readonly Argument<int> count = new("N") { Description = "How many notes." };

    private readonly Option<string> file = new("--out")
    {
        Description = "The file to write, there when all is written: .jsonl, or .jsonl.gz to have it compressed.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "Another seed, another corpus.",
        DefaultValueFactory = _ => 1,
        HelpName = "NUMBER",
    };

    private readonly Option<bool> force = CommandOptions.Force();

    public GenerateCommand()
        : base("generate", "Write a synthetic corpus of the real one's shape, for benchmarks.")
    {
        count.Within(0, int.MaxValue);
        Add(count);
        Add(file);
        Add(seed);
        Add(force);
        this.Does(GenerateAsync);
    }

    private async Task<int> GenerateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(file);
        int notes = arguments.GetValue(count);
        CommandOptions.CheckFree([path], arguments.GetValue(force));
        using WholeFiles files = new();
        await files.WriteAsync(
            path,
            async stream =>
            {
                if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
                {
                    await WriteAsync(notes, arguments.GetValue(seed), stream, cancellationToken);
                    return;
                }

                await using GZipStream packed = new(stream, CompressionLevel.Fastest, leaveOpen: true);
                await WriteAsync(notes, arguments.GetValue(seed), packed, cancellationToken);
            },
            cancellationToken);
        files.Commit();
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{notes} notes written to {path}.");
        return ExitCode.Done;
    }

    private static async Task WriteAsync(int count, int seed, Stream output, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> lines = new(1 << 18);
        await using Utf8JsonWriter writer = FactLines.Writer(lines);
        foreach (NoteFacts note in Corpus.Notes(count, seed))
        {
            FactLines.Write(writer, lines, new FactLine(Note: note));
            if (lines.WrittenCount > 1 << 17)
            {
                await output.WriteAsync(lines.WrittenMemory, cancellationToken);
                lines.ResetWrittenCount();
            }
        }

        await output.WriteAsync(lines.WrittenMemory, cancellationToken);
    }
}
