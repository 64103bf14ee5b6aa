using GraphQLParser;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>What a selection is.</summary>
internal enum SelectionKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>The spread of a fragment with a name.</summary>
    Spread,

    /// <summary>A fragment where it stands.</summary>
    InlineFragment,
}

/// <summary>One selection; those inside of it follow it up to <paramref name="End"/>.</summary>
internal readonly record struct ScannedSelection(SelectionKind Kind, ROM Name, int End);

/// <summary>One operation or fragment and the range of its selections. Operations are kept without their names.</summary>
internal readonly record struct ScannedDefinition(bool IsFragment, ROM Name, int Start, int End);
