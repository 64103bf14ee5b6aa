using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>What papers, concepts, authors, venues and areas are joined with.</summary>
internal sealed class PaperEdges(Snapshot snapshot)
{
    public Dictionary<PaperKey, IReadOnlyList<Topic>> Topics(IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        ByKey(papers, key => key, paper =>
        {
            List<Topic> topics = Nodes<Topic>(snapshot.Out(EdgeKind.HasTopic), paper);
            topics.Sort((x, y) => x.PaperCount != y.PaperCount
                ? y.PaperCount - x.PaperCount
                : CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value));
            return topics;
        }, cancellationToken);

    public Dictionary<PaperKey, IReadOnlyList<PaperConcept>> Concepts(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken)
    {
        EdgeKind[] asked = [.. EdgeKinds.ToConcept.Where(kind => edges is null || edges.Contains(kind))];
        return ByKey(papers, key => key, paper =>
        {
            List<(long Order, int Place, bool IsStrong)> found = [];
            foreach (EdgeKind edge in asked)
            {
                Rows rows = snapshot.Out(edge);
                ReadOnlySpan<int> concepts = rows.Of(paper);
                ReadOnlySpan<bool> strong = rows.StrongOf(paper);
                for (int i = 0; i < concepts.Length; i++)
                {
                    if (ConceptKinds.Include(kinds, snapshot.Concept(concepts[i]).Kind) && (!onlyStrong || strong[i]))
                    {
                        found.Add((((long)concepts[i] << 32) | (uint)edge, rows.StartOf(paper) + i, strong[i]));
                    }
                }
            }

            found.Sort(static (x, y) => x.Order.CompareTo(y.Order));
            return found.ConvertAll(row => new PaperConcept(
                snapshot.Concept((int)(row.Order >> 32)),
                (EdgeKind)(int)row.Order,
                row.IsStrong,
                NotePlace.Unpack(snapshot.PlacesOf((EdgeKind)(int)row.Order, row.Place))));
        }, cancellationToken);
    }

    public Dictionary<PaperKey, IReadOnlyList<Author>> Authors(IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        ByKey(papers, key => key, paper => Nodes<Author>(snapshot.Out(EdgeKind.AuthoredBy), paper), cancellationToken);

    public Dictionary<PaperKey, IReadOnlyList<Paper>> Linked(IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        ByKey(papers, key => key, paper => Nodes<Paper>(snapshot.Out(EdgeKind.RelatedTo), paper), cancellationToken);

    public Dictionary<ConceptKey, IReadOnlyList<Paper>> Proposers(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken) =>
        ByKey(concepts, key => key, concept => Nodes<Paper>(snapshot.In(EdgeKind.Proposes), concept), cancellationToken);

    public Dictionary<AuthorKey, IReadOnlyList<Author>> Coauthors(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken) => ByKey(authors, key => key, author =>
    {
        using Accumulator sums = snapshot.NodeAccumulators.Rent();
        foreach (int paper in snapshot.In(EdgeKind.AuthoredBy).Of(author))
        {
            foreach (int other in snapshot.Out(EdgeKind.AuthoredBy).Of(paper))
            {
                if (other != author)
                {
                    sums.Add(other, 1);
                }
            }
        }

        return Array.ConvertAll(TopK.Of(sums, first), number => (Author)snapshot.Node(number));
    }, cancellationToken);

    public Dictionary<NodeRef, IReadOnlyList<Coverage>> Coverage(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken) => ByKey(venuesOrAreas, node => node, number =>
    {
        Rows covers = snapshot.Out(EdgeKind.Covers);
        List<Coverage> found = [];
        if (snapshot.Range(NodeKind.Venue).Contains(number))
        {
            found.AddRange(snapshot.Coverage.AsSpan(covers.StartOf(number), covers.Of(number).Length));
        }

        foreach (int venue in snapshot.In(EdgeKind.Covers).Of(number))
        {
            found.Add(snapshot.Coverage[covers.StartOf(venue) + covers.Of(venue).IndexOf(number)]);
        }

        return found;
    }, cancellationToken);

    private List<T> Nodes<T>(Rows rows, int node)
        where T : GraphNode
    {
        ReadOnlySpan<int> numbers = rows.Of(node);
        List<T> nodes = new(numbers.Length);
        foreach (int number in numbers)
        {
            nodes.Add((T)snapshot.Node(number));
        }

        return nodes;
    }

    private Dictionary<TKey, IReadOnlyList<T>> ByKey<TKey, T>(
        IReadOnlyCollection<TKey> asked,
        Func<TKey, NodeRef> reference,
        Func<int, IReadOnlyList<T>> answer,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        Dictionary<TKey, IReadOnlyList<T>> answers = new(asked.Count);
        foreach (TKey key in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int number = snapshot.Find(reference(key));
            if (number >= 0)
            {
                answers[key] = answer(number);
            }
        }

        return answers;
    }
}
