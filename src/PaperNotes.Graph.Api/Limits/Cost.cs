namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// What a selection costs for one object, in tenths of a value: <paramref name="Fixed"/> once, and <paramref name="PerItem"/> for each item
/// of the page around it. <paramref name="Depth"/> is how deep its answer nests. Sums and products stop at <see cref="Most"/>.
/// </summary>
internal readonly record struct Cost(long Fixed, long PerItem, int Depth)
{
    /// <summary>Tenths in one value.</summary>
    public const long Value = 10;

    /// <summary>The largest number told: a thousand billion values. What costs more costs this.</summary>
    public const long Most = 1_000_000_000_000 * Value;

    /// <summary>The whole values of a number of tenths, rounded up.</summary>
    public static long InValues(long tenths) => (tenths + Value - 1) / Value;

    /// <summary>The sum, at most <see cref="Most"/>.</summary>
    public static long Add(long x, long y) => x >= Most - y ? Most : x + y;

    /// <summary>The product, at most <see cref="Most"/>.</summary>
    public static long Multiply(long x, long y) => x == 0 || y == 0 ? 0 : x > Most / y ? Most : x * y;

    /// <summary>Both, one beside the other.</summary>
    public Cost And(Cost other) => new(Add(Fixed, other.Fixed), Add(PerItem, other.PerItem), Math.Max(Depth, other.Depth));

    /// <summary>The dearer one of two, of which an object only ever is one.</summary>
    public Cost Or(Cost other) => new(Math.Max(Fixed, other.Fixed), Math.Max(PerItem, other.PerItem), Math.Max(Depth, other.Depth));
}
