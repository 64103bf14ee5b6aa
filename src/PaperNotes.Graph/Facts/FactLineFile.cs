namespace PaperNotes.Graph.Facts;

/// <summary>Reads the lines of one file of a data folder.</summary>
internal static class FactLineFile
{
    /// <summary>Reads the lines. True where they say how many facts there are, and all of them are there.</summary>
    public static async Task<bool> ReadAsync(
        Stream stream, string file, FactCollector collector, ICollection<FactProblem> problems, CancellationToken cancellationToken)
    {
        LineReader lines = new(stream);
        using FactSeal seal = new();
        bool isEmpty = true;
        try
        {
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                ReadOnlyMemory<byte> said = line.Trim(" \t\r"u8);
                isEmpty &= said.IsEmpty && !lines.TooLong;
                if (lines.TooLong)
                {
                    problems.Add(new FactProblem(file, lines.Number, FactLines.TooLong));
                }
                else if (!said.IsEmpty && !seal.Take(said.Span))
                {
                    AddLine(said.Span, file, lines.Number, collector, problems);
                }
            }
        }
        catch (InvalidDataException)
        {
            problems.Add(new FactProblem(
                file, lines.Number + 1, "the compressed file is damaged or cut off; what came before was read", FactProblemKind.Damaged));
        }

        if (isEmpty)
        {
            problems.Add(
                file == FactFolder.FactsFile
                    ? new FactProblem(
                        file,
                        0,
                        "is empty, which no import writes: put a whole copy in its place, or remove it to begin anew",
                        FactProblemKind.Damaged)
                    : new FactProblem(file, 0, "is empty", FactProblemKind.LeftOut));
        }
        else if (seal.Problem is { } problem)
        {
            problems.Add(new FactProblem(file, 0, problem, FactProblemKind.Damaged));
        }

        return seal.IsWhole;
    }

    private static void AddLine(
        ReadOnlySpan<byte> line, string file, long number, FactCollector collector, ICollection<FactProblem> problems)
    {
        bool isPage = file == "pages.jsonl";
        bool isRead = isPage
            ? FactLines.TryReadPage(line, collector.Texts, out FactLine fact, out string reason)
            : FactLines.TryRead(line, collector.Texts, out fact, out reason);
        if (!isRead)
        {
            problems.Add(new FactProblem(file, number, reason));
            return;
        }

        foreach (string leftOut in fact.LeftOut ?? [])
        {
            problems.Add(new FactProblem(file, number, leftOut, FactProblemKind.LeftOut));
        }

        if (!collector.Add(fact))
        {
            // An import writes a key once: twice it has it only where earlier versions told keys apart that are one, or files were joined.
            problems.Add(new FactProblem(
                file, number, $"a second, different note with the key {fact.Note!.Key}; it replaces the first",
                file == FactFolder.FactsFile ? FactProblemKind.LeftOut : FactProblemKind.Unreadable));
        }
    }
}
