namespace PaperNotes.Graph.Edges;

/// <summary>
/// The typed edges; <see cref="EdgeKinds"/> says what each is. Their order breaks ties between edges of one pair of nodes: the kinds that
/// lead to concepts end with MENTIONS, which only stands where none of the others does.
/// </summary>
public enum EdgeKind
{
    /// <summary>Paper to venue.</summary>
    PublishedIn,

    /// <summary>Paper to area.</summary>
    InArea,

    /// <summary>Paper to topic.</summary>
    HasTopic,

    /// <summary>Paper to the method or data set it proposes.</summary>
    Proposes,

    /// <summary>Paper to task.</summary>
    Addresses,

    /// <summary>Paper to data set.</summary>
    EvaluatesOn,

    /// <summary>Paper to model.</summary>
    BuildsOn,

    /// <summary>Paper to the method it is compared with.</summary>
    ComparesWith,

    /// <summary>Paper to keyword or term, only where no more telling edge joins the two.</summary>
    Mentions,

    /// <summary>Paper to paper, with the rank of the link in the note.</summary>
    RelatedTo,

    /// <summary>Paper to another entry of the same work, of another venue.</summary>
    SameWork,

    /// <summary>Paper to author, with the position in the list of authors.</summary>
    AuthoredBy,

    /// <summary>Venue to area: a page of the site exists for the two, or another page counts it.</summary>
    Covers,
}
