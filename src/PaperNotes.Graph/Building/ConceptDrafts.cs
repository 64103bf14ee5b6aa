using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>
/// The concepts while they are being found: first those that fields name, then the terms. A group of names is one concept, or as many as
/// works propose things of that name. Not thread-safe.
/// </summary>
internal sealed class ConceptDrafts
{
    private readonly NameTable _names;
    private readonly Senses _senses;
    private readonly int[] _ofUse;
    private readonly bool[] _isNoProposal;
    private readonly List<ConceptDraft> _drafts = [];
    private readonly List<DraftGroup> _groups = [];
    private readonly Dictionary<string, int> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Group, int Paper), int> _decided = [];

    private ConceptDrafts(NameTable names, Senses senses) =>
        (_names, _senses, _ofUse, _isNoProposal) = (names, senses, new int[names.Count], new bool[names.Count]);

    /// <summary>How many concepts so far.</summary>
    public int Count => _drafts.Count;

    /// <summary>How many groups of names so far.</summary>
    public int Groups => _groups.Count;

    /// <summary>The kind of a concept.</summary>
    public ConceptKind KindOf(int concept) => _drafts[concept].Kind;

    /// <summary>All names of a group, as their sources spell them.</summary>
    public IReadOnlyList<string> NamesOf(int group) => _groups[group].Names;

    /// <summary>The folded spellings of a group.</summary>
    public IReadOnlyList<string> SpellingsOf(int group) => _groups[group].Spellings;

    /// <summary>The concept that a use of a name means; -1 where it means none.</summary>
    public int OfUse(int use) => _ofUse[use];

    /// <summary>The edge that a use of a name makes.</summary>
    public EdgeKind EdgeOf(int use) => _isNoProposal[use] ? EdgeKind.Mentions : _names.EdgeOf(use);

    /// <summary>The group that a folded spelling means; -1 where none does.</summary>
    public int Find(string spelling) => _bySpelling.GetValueOrDefault(spelling, -1);

    public static ConceptDrafts From(PaperTable papers, Works works, EdgeList links, NameTable names, OrdinaryWords ordinary)
    {
        (int[] groupOfUse, IReadOnlyList<ConceptGroup> groups) = NameGroups.Of(names, ordinary);
        ConceptDrafts drafts = new(names, new Senses(papers, works, links, names, groupOfUse, new TermWords()));
        Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> several = Proposals.Find(papers, works, names, groupOfUse, groups);
        for (int group = 0; group < groups.Count; group++)
        {
            drafts.AddGroup(groups[group], several.GetValueOrDefault(group, ([], true)), papers);
        }

        drafts.Assign(papers, groupOfUse, several);
        drafts.Describe(papers);
        return drafts;
    }

    /// <summary>The concept that a paper means by the names of a group; -1 where nothing decides which.</summary>
    public int Meant(int group, int paper)
    {
        DraftGroup found = _groups[group];
        if (found.Drafts.Length <= 1)
        {
            return found.Drafts.Length == 0 ? -1 : found.Drafts[0];
        }

        if (!_decided.TryGetValue((group, paper), out int draft))
        {
            int place = _senses.Find(paper, found.Proposals, found.NameLength, found.HasCommon);
            _decided[(group, paper)] = draft = place >= 0 ? found.Drafts[place] : found.HasCommon ? found.Drafts[^1] : -1;
        }

        return draft;
    }

    /// <summary>Makes keywords of the things that are mere words.</summary>
    /// <param name="paperCounts">Per concept, how many works have an edge to it.</param>
    /// <param name="typedCounts">How many of them have another than a mention.</param>
    public void Demote(int[] paperCounts, int[] typedCounts)
    {
        for (int draft = 0; draft < _drafts.Count; draft++)
        {
            if (MereWords.Include(_drafts[draft].Kind, _drafts[draft].Names, paperCounts[draft], typedCounts[draft]))
            {
                _drafts[draft] = _drafts[draft] with { Kind = ConceptKind.Keyword };
            }
        }
    }

    /// <summary>Adds a term that no name means; its group.</summary>
    public int AddTerm(string name, string spelling)
    {
        _bySpelling[spelling] = _groups.Count;
        _groups.Add(new DraftGroup([name], [spelling], [], true, [_drafts.Count]));
        _drafts.Add(new ConceptDraft(spelling, null) { Names = [name], Kind = ConceptKind.Term });
        return _groups.Count - 1;
    }

    /// <summary>
    /// The concepts by key, with the place of each draft among them, and what each spelling means: of several the one with most papers.
    /// </summary>
    public (Concept[] Concepts, int[] Places, KeyValuePair<string, int>[] Spellings) Number(IReadOnlyList<int> paperCounts) =>
        new ConceptNumbers(_drafts, _groups, paperCounts).Number(_bySpelling);

    private void AddGroup(ConceptGroup group, (IReadOnlyList<Proposal> Own, bool HasCommon) proposals, PaperTable papers)
    {
        foreach (string spelling in group.Spellings)
        {
            _bySpelling[spelling] = _groups.Count;
        }

        bool isOne = proposals.Own.Count + (proposals.HasCommon ? 1 : 0) == 1;
        int first = _drafts.Count;
        foreach (Proposal proposal in proposals.Own)
        {
            _drafts.Add(new ConceptDraft(group.Spellings[0], isOne ? null : papers.Papers[proposal.Papers[0]].Key.Value));
        }

        if (proposals.HasCommon)
        {
            _drafts.Add(new ConceptDraft(group.Spellings[0], null));
        }

        _groups.Add(
            new DraftGroup(
                group.Names, group.Spellings, proposals.Own, proposals.HasCommon, [.. Enumerable.Range(first, _drafts.Count - first)]));
    }

    private void Assign(PaperTable papers, int[] groupOfUse, Dictionary<int, (IReadOnlyList<Proposal> Own, bool HasCommon)> several)
    {
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = _names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                int group = groupOfUse[use];
                _ofUse[use] = group < 0 ? -1 : Meant(group, paper);
                _isNoProposal[use] =
                    group >= 0
                    && _names.EdgeOf(use) == EdgeKind.Proposes
                    && several.TryGetValue(group, out (IReadOnlyList<Proposal> Own, bool HasCommon) proposals)
                    && !proposals.Own.Any(proposal => proposal.Papers.Contains(paper));
            }
        }
    }

    // Names, the best first, and kinds, by the uses of each concept.
    private void Describe(PaperTable papers)
    {
        KindVotes votes = new(_drafts.Count);
        Dictionary<string, int>[] uses = new Dictionary<string, int>[_drafts.Count];
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            (int start, int end) = _names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (_ofUse[use] is >= 0 and int draft)
                {
                    string name = _names.Names[_names.NameOf(use)];
                    Dictionary<string, int> counts = uses[draft] ??= new(StringComparer.Ordinal);
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    votes.AddUse(draft, name, _names.KindOf(use), EdgeOf(use));
                    // A title says what the whole is, and not what a part of the design is.
                    if (EdgeOf(use) == EdgeKind.Proposes && !IsPart(use))
                    {
                        votes.AddProposal(draft, papers.Papers[paper].Title);
                    }
                }
            }
        }

        ConceptDraft[] described = [.. _drafts];
        Parallel.ForEach(_groups, group =>
        {
            foreach (int draft in group.Drafts)
            {
                described[draft] = Named(draft, group, uses[draft] ?? [], votes);
            }
        });
        _drafts.Clear();
        _drafts.AddRange(described);
    }

    private bool IsPart(int use) =>
        _names.NotedOf(use) is { } noted && noted.Positions.All(position => position.Position == NotePosition.DesignBullet);

    private ConceptDraft Named(int draft, DraftGroup group, Dictionary<string, int> uses, KindVotes votes)
    {
        // A concept that others of its name left without a use is shown by the group's names.
        List<string> names =
        [
            .. (uses.Count > 0 ? uses.Keys : group.Names.AsEnumerable())
                .OrderBy(name => Characters.HasHan(name))
                .ThenByDescending(name => uses.GetValueOrDefault(name))
                .ThenBy(name => name, CodePointComparer.Instance),
        ];
        if (Characters.HasHan(names[0])
            && group.Spellings.Select(ChineseNames.EnglishOf).FirstOrDefault(name => name is not null) is { } english)
        {
            names.Insert(0, english);
        }

        foreach (string name in names)
        {
            votes.AddName(draft, name);
        }

        foreach (string spelling in group.Spellings)
        {
            votes.AddListed(draft, spelling);
        }

        return _drafts[draft] with { Names = names, Kind = votes.KindOf(draft) };
    }
}
