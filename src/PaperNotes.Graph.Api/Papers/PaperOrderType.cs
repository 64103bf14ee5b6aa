using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>One field to sort papers by.</summary>
internal sealed class PaperOrderType : InputObjectGraphType
{
    /// <summary>Declares the fields.</summary>
    public PaperOrderType()
    {
        Name = "PaperOrder";
        Description = "One field to sort papers by, and which way. Several apply in turn; what is equal in all is sorted by key.";
        Field<NonNullGraphType<PaperOrderFieldType>>("field").Description("The field to sort by.");
        Field<NonNullGraphType<OrderDirectionType>>("direction").Description("Which way to sort.");
    }

    /// <inheritdoc/>
    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new PaperOrder((PaperOrderField)value["field"]!, (OrderDirection)value["direction"]! == OrderDirection.Desc);
}

/// <summary>The fields papers can be sorted by.</summary>
internal sealed class PaperOrderFieldType()
    : EnumType<PaperOrderField>(
        "PaperOrderField",
        "The fields that papers can be sorted by.",
        (PaperOrderField.Title, "The title, by code point."),
        (PaperOrderField.Year, "The year of the venue."),
        (PaperOrderField.Venue, "The key of the venue."),
        (PaperOrderField.Key, "The key of the paper."),
        (
            PaperOrderField.Relevance,
            "How well the paper matches where.text, as in search, best first: only in papers of the root, DESC, before anything else."));

/// <summary>Which way to sort.</summary>
internal enum OrderDirection
{
    /// <summary>Smallest first.</summary>
    Asc,

    /// <summary>Largest first.</summary>
    Desc,
}

/// <summary>Which way to sort.</summary>
internal sealed class OrderDirectionType() : EnumType<OrderDirection>(
    "OrderDirection",
    "Which way to sort.",
    (OrderDirection.Asc, "Smallest first."),
    (OrderDirection.Desc, "Largest first."));
