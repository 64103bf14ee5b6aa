using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// The keys of concepts: slugs of their names. One of several things of a name ends in a hash of the key of the paper that proposes it, so
/// that nothing else changes its key; of different names with one slug, the one that fields name and then the smaller spelling keeps it,
/// and the others end in a hash of their spelling.
/// </summary>
internal static class ConceptKeys
{
    private const int HashLength = 6;

    public static string[] Of(IReadOnlyList<ConceptDraft> drafts)
    {
        string[] keys = [.. drafts.AsParallel().AsOrdered().Select(draft => ConceptNames.Slug(draft.Names[0]))];
        int[] changed =
        [
            .. Enumerable.Range(0, keys.Length)
                .Where(draft => drafts[draft].Proposer is not null)
                .OrderBy(draft => drafts[draft].Proposer!, CodePointComparer.Instance)
                .ThenBy(draft => drafts[draft].Spelling, CodePointComparer.Instance),
            .. Enumerable.Range(0, keys.Length)
                .Where(draft => drafts[draft].Proposer is null)
                .GroupBy(draft => keys[draft], StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .SelectMany(group =>
                    group.OrderBy(draft => drafts[draft].Kind == ConceptKind.Term)
                        .ThenBy(draft => drafts[draft].Spelling, CodePointComparer.Instance)
                        .Skip(1)),
        ];
        HashSet<string> taken = changed.Length == 0 ? [] : new(keys, StringComparer.Ordinal);
        foreach (int draft in changed)
        {
            string hash = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(drafts[draft].Proposer ?? drafts[draft].Spelling)));
            int length = HashLength;
            while (!taken.Add($"{keys[draft]}-{hash[..length]}"))
            {
                length++;
            }

            keys[draft] = string.Create(CultureInfo.InvariantCulture, $"{keys[draft]}-{hash[..length]}");
        }

        return keys;
    }
}
