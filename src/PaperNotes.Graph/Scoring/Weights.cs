namespace PaperNotes.Graph.Scoring;

/// <summary>
/// How much it tells that two nodes share a third, in whole millionths, so that sums are equal in every store (docs/scoring.md).
/// </summary>
public static class Weights
{
    /// <summary>A related method that so many papers have counts half.</summary>
    public const int Common = 250;

    /// <summary>
    /// Of a concept or topic: <c>1e6 ln(1 + papers / paperCount)</c>, rounded; 0 where no paper or more than
    /// <c>max(250, papers / 50)</c> papers have it: what is that common tells nothing.
    /// </summary>
    /// <param name="paperCount">How many papers have it.</param>
    /// <param name="papers">How many papers the graph has.</param>
    public static long Shared(int paperCount, int papers) => paperCount > Math.Max(250, papers / 50) ? 0 : Rarity(paperCount, papers);

    /// <summary>
    /// Of what is never too common: <c>1e6 ln(1 + papers / paperCount)</c>, rounded; 0 where no paper has it. Areas are few and large, and
    /// who asks for a concept by its name means it.
    /// </summary>
    public static long Rarity(int paperCount, int papers) =>
        paperCount <= 0 ? 0 : (long)Math.Round(1e6 * Math.Log(1 + ((double)papers / paperCount)));

    /// <summary>
    /// Of a paper: <c>1e6 ln(1 + 200 / degree)</c>, rounded, where degree counts its edges to its area, concepts, topics and papers in both
    /// directions: a paper that names few things tells more by each of them. 0 for a paper without edges.
    /// </summary>
    public static long Paper(int degree) => degree <= 0 ? 0 : (long)Math.Round(1e6 * Math.Log(1 + (200.0 / degree)));

    /// <summary>
    /// Of what a shared paper adds to a related method that so many papers have: <c>250 / (250 + paperCount)</c> of it, rounded down. What
    /// is used beside everything is close to nothing in particular.
    /// </summary>
    public static long OfMethod(long weight, int paperCount) => weight * Common / (Common + paperCount);
}
