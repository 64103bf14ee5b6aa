using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Resolving;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>How many items a field gives: without being told, and at most.</summary>
internal sealed record CountLimit(int Default, int Most)
{
    /// <summary>Of lists that can be paged, and of counts.</summary>
    public static CountLimit List { get; } = new(20, 100);

    /// <summary>Of ranked traversals.</summary>
    public static CountLimit Ranked { get; } = new(10, 50);

    /// <summary>Of the papers of a shared topic or concept.</summary>
    public static CountLimit Sample { get; } = new(10, 100);

    /// <summary>The number of items that one of the arguments gives.</summary>
    public CountArgument By(params string[] arguments) => new(arguments, Default, Most);
}

/// <summary>The arguments of a list that can be paged, checked but for the cursors, which depend on the list.</summary>
internal sealed record PageArguments(int Count, bool Backward, string? After, string? Before)
{
    /// <summary>Declares first, after, last and before.</summary>
    public static FieldBuilder<TSource, object> Declare<TSource>(FieldBuilder<TSource, object> field) =>
        DeclareForward(field)
            .Cost(cost => cost with { Count = CountLimit.List.By("first", "last") })
            .Argument<IntGraphType>(
                "last", "So many items from the end of the list, or before the cursor of before: at most 100. Not together with first.")
            .Argument<StringGraphType>("before", "Only items before this cursor of the same list.");

    /// <summary>Declares first and after.</summary>
    public static FieldBuilder<TSource, object> DeclareForward<TSource>(FieldBuilder<TSource, object> field) =>
        field.Argument<IntGraphType>(
                "first",
                "So many items from the start of the list, or after the cursor of after: 20 where not given, at most 100."
            )
            .Argument<StringGraphType>("after", "Only items after this cursor of the same list.")
            .Cost(cost => cost with { Work = 20, Count = CountLimit.List.By("first") });

    /// <summary>Reads and checks them.</summary>
    public static PageArguments Read(IResolveFieldContext context)
    {
        int? first = context.Int("first"), last = context.Int("last");
        if (first is { } start && last is { } end)
        {
            throw GraphErrors.PageAmbiguous(start, end);
        }

        int count = last is null ? context.Count("first", CountLimit.List) : context.Count("last", CountLimit.List);
        return new PageArguments(count, last is not null, context.Text("after"), context.Text("before"));
    }
}

/// <summary>Declares and reads numbers that have limits.</summary>
internal static class Limits
{
    /// <summary>Declares the argument first of a list that has no pages.</summary>
    public static FieldBuilder<TSource, object> First<TSource>(
        this FieldBuilder<TSource, object> field, CountLimit limit, string what = "So many") =>
        field.Argument<IntGraphType>("first", $"{what}: {limit.Default} where not given, at most {limit.Most}.")
            .Cost(cost => cost with { Count = limit.By("first") });

    /// <summary>How many items an argument asks for; its default where it asks for none.</summary>
    public static int Count(this IResolveFieldContext context, string argument, CountLimit limit)
    {
        int count = context.Int(argument) ?? limit.Default;
        return count < 0 ? throw GraphErrors.ArgumentTooSmall(argument, count, 0)
            : count > limit.Most ? throw GraphErrors.PageTooLarge(argument, count, limit.Most)
            : count;
    }

    /// <summary>A number within bounds; its default where none is given.</summary>
    public static int Number(this IResolveFieldContext context, string argument, int least, int byDefault, int most)
    {
        int number = context.Int(argument) ?? byDefault;
        return number < least ? throw GraphErrors.ArgumentTooSmall(argument, number, least)
            : number > most ? throw GraphErrors.ArgumentTooLarge(argument, number, most)
            : number;
    }
}
