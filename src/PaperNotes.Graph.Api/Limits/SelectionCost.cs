using GraphQLParser;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// What selections ask for, with the fragments they spread. Sums stop at half of the largest whole number instead of running over.
/// </summary>
/// <param name="Fields">The fields, each counted as often as its fragment is spread.</param>
/// <param name="Roots">The fields that stand outside of other fields.</param>
/// <param name="Visits">How often fragments are spread.</param>
/// <param name="Depth">How many fields stand inside each other.</param>
/// <param name="FragmentDepth">How many spreads stand inside each other.</param>
/// <param name="Lists">For each list of introspection how often it stands inside itself; see <see cref="IntrospectionLists"/>.</param>
/// <param name="Introspection">The same of what stands inside <c>__schema</c> and <c>__type</c>.</param>
internal readonly record struct SelectionCost(
    int Fields, int Roots, int Visits, int Depth, int FragmentDepth, IntrospectionLists Lists, IntrospectionLists Introspection)
{
    private const int Most = int.MaxValue / 2;

    /// <summary>Selections beside each other.</summary>
    public SelectionCost And(SelectionCost other) => new(
        Sum(Fields, other.Fields),
        Sum(Roots, other.Roots),
        Sum(Visits, other.Visits),
        Math.Max(Depth, other.Depth),
        Math.Max(FragmentDepth, other.FragmentDepth),
        Lists.Or(other.Lists),
        Introspection.Or(other.Introspection));

    /// <summary>A field that these selections stand in.</summary>
    public SelectionCost InField(ROM name)
    {
        IntrospectionLists lists = Lists.Inside(name);
        return this with
        {
            Fields = Sum(Fields, 1),
            Roots = 1,
            Depth = Sum(Depth, 1),
            Lists = lists,
            Introspection = name == "__schema" || name == "__type" ? lists : Introspection,
        };
    }

    /// <summary>The spread of a fragment that holds these selections.</summary>
    public SelectionCost InSpread() => this with { Visits = Sum(Visits, 1), FragmentDepth = Sum(FragmentDepth, 1) };

    private static int Sum(int first, int second) => Math.Min(first + second, Most);
}

/// <summary>Counts for the fields of introspection that can stand inside themselves, a byte each.</summary>
internal readonly record struct IntrospectionLists(ulong Counts)
{
    /// <summary>The lists, in the order of their bytes.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "fields", "inputFields", "interfaces", "possibleTypes", "args", "enumValues", "types",
    ];

    /// <summary>The last byte counts <c>ofType</c>, which is no list.</summary>
    private const int OfTypePlace = 7;

    /// <summary>How many <c>ofType</c> stand inside each other.</summary>
    public int OfTypes => At(OfTypePlace);

    /// <summary>How often the list at a place of <see cref="Names"/> stands inside itself, the outermost included.</summary>
    public int At(int place) => (byte)(Counts >> (8 * place));

    /// <summary>The higher count of each.</summary>
    public IntrospectionLists Or(IntrospectionLists other)
    {
        if (other.Counts == Counts || other.Counts == 0)
        {
            return this;
        }

        ulong highest = 0;
        for (int place = 0; place <= OfTypePlace; place++)
        {
            highest |= (ulong)Math.Max(At(place), other.At(place)) << (8 * place);
        }

        return new IntrospectionLists(highest);
    }

    /// <summary>The counts of a field with this name that holds what was counted.</summary>
    public IntrospectionLists Inside(ROM name)
    {
        int place = name == "ofType" ? OfTypePlace : PlaceOf(name);
        return place < 0 || At(place) == byte.MaxValue ? this : new IntrospectionLists(Counts + (1UL << (8 * place)));
    }

    private static int PlaceOf(ROM name)
    {
        for (int place = 0; place < Names.Count; place++)
        {
            if (name == Names[place])
            {
                return place;
            }
        }

        return -1;
    }
}
