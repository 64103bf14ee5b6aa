using System.ComponentModel.DataAnnotations;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// What one GraphQL operation may ask for. A host binds it to its configuration; the defaults are safe for the internet. A value
/// outside of its range is refused by the host.
/// </summary>
public record GraphLimits
{
    /// <summary>The most aliases in one document.</summary>
    [Range(0, 100_000)]
    public int Aliases { get; init; } = 500;

    /// <summary>The most levels that the JSON of an answer may nest; at most 64, which is what its writer takes.</summary>
    [Range(1, 64)]
    public int AnswerDepth { get; init; } = 64;

    /// <summary>The most that an operation may cost, in values of the answer (docs/security.md).</summary>
    [Range(1, 1_000_000_000)]
    public int Cost { get; init; } = 100_000;

    /// <summary>How many levels of fields may stand inside each other, counted through fragments.</summary>
    [Range(1, 200)]
    public int Depth { get; init; } = 50;

    /// <summary>The most directives in one document.</summary>
    [Range(0, 100_000)]
    public int Directives { get; init; } = 100;

    /// <summary>The most directives of one field, fragment, variable or operation.</summary>
    [Range(0, 1_000)]
    public int DirectivesInOnePlace { get; init; } = 4;

    /// <summary>The size of a document in bytes of UTF-8.</summary>
    [Range(100, 1_000_000)]
    public int DocumentBytes { get; init; } = 20 * 1024;

    /// <summary>How much memory parsed documents may hold between requests, in bytes; an estimate.</summary>
    [Range(0, 1 << 30)]
    public int DocumentCacheBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most fields in one document, also when each fragment counts as often as it is spread.</summary>
    [Range(1, 100_000)]
    public int Fields { get; init; } = 2_048;

    /// <summary>The most levels of and, or and not in one filter.</summary>
    [Range(1, 60)]
    public int FilterDepth { get; init; } = 10;

    /// <summary>The most conditions in one filter, each value of a list being one.</summary>
    [Range(1, 10_000)]
    public int FilterTerms { get; init; } = 100;

    /// <summary>How many fragments may spread each other in a chain.</summary>
    [Range(0, 50)]
    public int FragmentDepth { get; init; } = 20;

    /// <summary>
    /// How often fragments may be spread in one document, when each spread inside of a fragment counts as often as that is spread.
    /// </summary>
    [Range(0, 100_000)]
    public int FragmentVisits { get; init; } = 1_000;

    /// <summary>The most fragments that one document defines.</summary>
    [Range(0, 1_000)]
    public int Fragments { get; init; } = 50;

    /// <summary>The most ids that nodes may be asked for at once.</summary>
    [Range(1, 10_000)]
    public int Ids { get; init; } = 100;

    /// <summary>
    /// How often one list of introspection (fields, args, possibleTypes and so on) may stand inside itself, the first included.
    /// </summary>
    [Range(1, 3)]
    public int IntrospectionLists { get; init; } = 1;

    /// <summary>How many <c>ofType</c> may stand inside each other.</summary>
    [Range(1, 30)]
    public int IntrospectionOfTypes { get; init; } = 16;

    /// <summary>The most values in a list of keys or kinds that is an argument.</summary>
    [Range(1, 10_000)]
    public int ListLength { get; init; } = 100;

    /// <summary>The length of a name in characters.</summary>
    [Range(30, 10_000)]
    public int NameLength { get; init; } = 200;

    /// <summary>How many brackets of any kind may stand inside each other in a document.</summary>
    [Range(2, 200)]
    public int Nesting { get; init; } = 64;

    /// <summary>The most digits of a whole number, in documents and in variables.</summary>
    [Range(10, 1_000)]
    public int NumberDigits { get; init; } = 20;

    /// <summary>The most operations in one document, of which one is run.</summary>
    [Range(1, 1_000)]
    public int Operations { get; init; } = 50;

    /// <summary>The most fields that a list may be sorted by.</summary>
    [Range(1, 100)]
    public int OrderFields { get; init; } = 4;

    /// <summary>The most fields at the root of one operation, counted through fragments.</summary>
    [Range(1, 10_000)]
    public int RootFields { get; init; } = 50;

    /// <summary>The most tokens (names, numbers, texts, signs) in one document.</summary>
    [Range(10, 500_000)]
    public int Tokens { get; init; } = 5_000;

    /// <summary>How many errors of validation are looked for before a document is refused.</summary>
    [Range(1, 100)]
    public int ValidationErrors { get; init; } = 5;

    /// <summary>The most values in one document: numbers, texts, enum values and types; variables may hold more.</summary>
    [Range(0, 100_000)]
    public int Values { get; init; } = 1_000;

    /// <summary>
    /// How many lists and objects may stand inside each other in variables. Reading JSON takes longer the deeper it nests.
    /// </summary>
    [Range(2, 60)]
    public int VariableNesting { get; init; } = 20;

    /// <summary>The most values in the variables of one request, lists and objects included.</summary>
    [Range(1, 10_000_000)]
    public int VariableValues { get; init; } = 10_000;

    /// <summary>How often variables may be named in one document, where they are declared and where they are used.</summary>
    [Range(0, 10_000)]
    public int Variables { get; init; } = 250;
}
