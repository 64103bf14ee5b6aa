using CsCheck;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Tests.Embedded;

/// <summary>The small parts that queries are made of, each held to the plain way to say the same.</summary>
public sealed class SelectionTests
{
    // Sizes around the words of a bitmap.
    private static readonly Gen<(int Size, int[] Some, int[] Others)> s_sets = Gen.OneOf(1, 63, 64, 65, 128, 200).SelectMany(size =>
        Gen.Select(Gen.Int[0, size - 1].Array[0, 80], Gen.Int[0, size - 1].Array[0, 80]).Select(sets => (size, sets.Item1, sets.Item2)));

    [Fact]
    public void The_best_few_are_the_first_of_all_in_order() =>
        Gen.Select(Gen.Int[-20, 20].Array[0, 60], Gen.Int[0, 70])
            .Sample(
                (numbers, limit) =>
                {
                    TopK<IComparer<int>> best = new(limit, Comparer<int>.Default);

                    Array.ForEach(numbers, best.Offer);

                    best.Sorted().ShouldBe(numbers.Order().Take(limit));
                });

    [Fact]
    public void The_best_of_an_accumulator_are_the_largest_sums_then_the_smaller_numbers() =>
        Gen.Select(Gen.Select(Gen.Int[0, 9], Gen.Long[1, 3]).Array[0, 40], Gen.Int[0, 12]).Sample((added, limit) =>
        {
            using Accumulator accumulator = new AccumulatorPool(10).Rent();

            Array.ForEach(added, pair => accumulator.Add(pair.Item1, pair.Item2));

            var sums = added
                .GroupBy(pair => pair.Item1)
                .Select(group => (Number: group.Key, Sum: group.Sum(pair => pair.Item2)))
                .ToArray();
            sums.ShouldAllBe(pair => accumulator[pair.Number] == pair.Sum);
            TopK.Of(accumulator, limit)
                .ShouldBe(
                    sums.OrderByDescending(pair => pair.Sum).ThenBy(pair => pair.Number).Take(limit).Select(pair => pair.Number));
        }
            );

    [Fact]
    public void An_accumulator_that_was_given_back_is_empty_when_it_is_lent_again()
    {
        AccumulatorPool pool = new(4);
        Accumulator first = pool.Rent();
        first.Add(2, 5);
        first.Dispose();

        using Accumulator again = pool.Rent();

        again.ShouldBeSameAs(first);
        (again.Touched.Length, again[2]).ShouldBe((0, 0));
    }

    [Fact]
    public void A_bitmap_of_papers_is_a_set() =>
        s_sets.Sample(sets =>
        {
            using PaperBitmap united = BitmapOf(sets.Size, sets.Some),
                shared = BitmapOf(sets.Size, sets.Some),
                others = BitmapOf(sets.Size, sets.Others);

            united.Unite(others);
            shared.Intersect(others);
            others.Invert();

            Members(united, sets.Size).ShouldBe(sets.Some.Union(sets.Others).Order());
            Members(shared, sets.Size).ShouldBe(sets.Some.Intersect(sets.Others).Order());
            Members(others, sets.Size).ShouldBe(Enumerable.Range(0, sets.Size).Except(sets.Others));
            Enumerable.Range(0, sets.Size).ShouldAllBe(paper => others[paper] != sets.Others.Contains(paper));
        });

    [Fact]
    public void A_set_of_nodes_is_one() => s_sets.Sample(sets =>
    {
        using NodeSet united = SetOf(sets.Size, sets.Some), shared = SetOf(sets.Size, sets.Some), rest = SetOf(sets.Size, sets.Some);
        using NodeSet others = SetOf(sets.Size, sets.Others);

        united.Unite(others);
        shared.Intersect(others);
        rest.Except(others);

        Members(united).ShouldBe(sets.Some.Union(sets.Others).Order());
        Members(shared).ShouldBe(sets.Some.Intersect(sets.Others).Order());
        Members(rest).ShouldBe(sets.Some.Except(sets.Others).Order());
    });

    [Fact]
    public void A_key_is_found_where_it_stands_and_no_other_is() => Gen.String[Gen.Char["abAB"], 0, 4].HashSet[0, 60].Sample(keys =>
    {
        string[] list = [.. keys];
        KeyTable table = new(list.Length, index => list[index]);

        list.Select(table.Find).ShouldBe(Enumerable.Range(0, list.Length));
        list.ShouldAllBe(key => table.Find(key + "c") == -1);
        table.Count.ShouldBe(list.Length);
    });

    [Fact]
    public void A_place_is_at_an_item_or_before_the_next() =>
        Gen.Select(Gen.Int[0, 9].HashSet[0, 8], Gen.Int[-1, 10])
            .Sample(
                (items, sought) =>
                {
                    int[] sorted = [.. items.Order()];

                    long place = InsertionPoint.Of(sorted.Length, index => sorted[index].CompareTo(sought));

                    int smaller = sorted.Count(item => item < sought);
                    place.ShouldBe(sorted.Contains(sought) ? 2 * smaller : (2 * smaller) - 1);
                });

    private static PaperBitmap BitmapOf(int size, int[] papers)
    {
        PaperBitmap bitmap = new(size);
        bitmap.Add(papers);
        return bitmap;
    }

    private static int[] Members(PaperBitmap bitmap, int size)
    {
        int[] numbers = new int[size];
        int count = bitmap.CopyTo(numbers);
        bitmap.Count().ShouldBe(count);
        return numbers[..count];
    }

    private static NodeSet SetOf(int size, int[] nodes)
    {
        NodeSet set = new(size);
        Array.ForEach(nodes, set.Add);
        return set;
    }

    private static List<int> Members(NodeSet set)
    {
        List<int> members = [];
        foreach (int node in set)
        {
            members.Add(node);
        }

        return members;
    }
}
