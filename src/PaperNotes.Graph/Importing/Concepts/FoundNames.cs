using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Importing.Concepts;

// The names found in one note by what the paper does with them; what it proposes itself is none of them.
internal sealed class FoundNames(HashSet<string> own)
{
    public NameList Tasks { get; } = new(own);

    public NameList Benchmarks { get; } = new(own);

    public NameList Models { get; } = new(own);

    public NameList Baselines { get; } = new(own);

    public NameList Mentions { get; } = new(own);

    // What has a more telling edge is not also mentioned.
    public List<string> MentionsOnly() =>
        [
            .. Mentions.Names.Where(name =>
                !Tasks.Contains(name) && !Benchmarks.Contains(name) && !Models.Contains(name) && !Baselines.Contains(name)),
        ];
}

// Names in the order in which they were found; of one name in two spellings the first.
internal sealed class NameList(HashSet<string> not)
{
    private readonly HashSet<string> _folds = new(StringComparer.Ordinal);

    public List<string> Names { get; } = [];

    public bool Contains(string name) => _folds.Contains(ConceptNames.Fold(name));

    public void Add(string name)
    {
        string fold = ConceptNames.Fold(name);
        if (!not.Contains(fold) && _folds.Add(fold))
        {
            Names.Add(name);
        }
    }
}
