using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Conditions on papers.</summary>
internal sealed class PaperFilterType : InputObjectGraphType
{
    /// <summary>Declares the fields.</summary>
    public PaperFilterType()
    {
        Name = "PaperFilter";
        Description =
            "All given conditions hold together; and/or/not combine them. A list that is empty matches nothing, but for and and allTopics.";
        ListOf<PaperFilterType>("and", "All of these hold.");
        ListOf<PaperFilterType>("or", "One of these holds.");
        Field<PaperFilterType>("not").Description("This does not hold.");
        Field<StringGraphType>("text")
            .Description(
                "As in search: every word occurs in the title or the summary, or the text is an id or an address of the paper. Blank is no condition; signs alone match nothing."
            );
        ListOf<StringGraphType>(
            "keys",
            "Its key, an alias, an arXiv id or the address of its note is one of these; at most ten that are no keys are looked for.");
        ListOf<StringGraphType>("venues", "Its venue is one of these, by key, e.g. ACL2025, or spelled otherwise: acl 2025.");
        ListOf<StringGraphType>("series", "Its venue's series is one of these, in any case, e.g. ACL.");
        ListOf<IntGraphType>("years", "Its venue's year is one of these.");
        ListOf<StringGraphType>("areas", "Its area is one of these, by key or name.");
        ListOf<StringGraphType>("topics", "Has any of these topics, by key or name.");
        ListOf<StringGraphType>("allTopics", "Has all of these topics, by key or name.");
        ListOf<StringGraphType>("concepts", "Has any of these concepts, by key or any spelling, by whatever edge.");
        ListOf<StringGraphType>("authors", "Has any of these authors, by key or name.");
        Field<BooleanGraphType>("hasCode").Description("Whether an address of its code is known.");
        Field<BooleanGraphType>("hasArxiv").Description("Whether its arXiv id is known.");
    }

    /// <inheritdoc/>
    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        object? Given(string name) => value.TryGetValue(name, out object? given) ? given : null;
        IReadOnlyList<string>? KeysOf(string name) => ArgumentReading.Keys(Given(name));

        return new PaperFilter
        {
            And = ArgumentReading.List<PaperFilter>(Given("and")),
            Or = ArgumentReading.List<PaperFilter>(Given("or")),
            Not = (PaperFilter?)Given("not"),
            Text = (string?)Given("text"),
            Keys = KeysOf("keys"),
            Venues = KeysOf("venues"),
            Series = KeysOf("series"),
            Years = ArgumentReading.List<int>(Given("years")),
            Areas = KeysOf("areas"),
            Topics = KeysOf("topics"),
            AllTopics = KeysOf("allTopics"),
            Concepts = KeysOf("concepts"),
            Authors = KeysOf("authors"),
            HasCode = (bool?)Given("hasCode"),
            HasArxiv = (bool?)Given("hasArxiv"),
        };
    }

    private void ListOf<TGraphType>(string name, string description)
        where TGraphType : IGraphType => Field<ListGraphType<NonNullGraphType<TGraphType>>>(name).Description(description);
}
