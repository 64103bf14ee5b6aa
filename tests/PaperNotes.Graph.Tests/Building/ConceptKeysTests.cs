using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>What concepts are called by: a key is kept by whoever has it, whatever is imported later.</summary>
public sealed class ConceptKeysTests
{
    [Fact]
    public void One_of_several_things_of_a_name_ends_in_a_hash_of_the_paper_that_proposes_it()
    {
        string[] keys = ConceptKeys.Of([Draft("Quorlix"), Draft("Quorlix", "ACL2025/x/a"), Draft("Quorlix", "ACL2025/x/b")]);

        keys.ShouldBe(["quorlix", $"quorlix-{Hash("ACL2025/x/a")}", $"quorlix-{Hash("ACL2025/x/b")}"]);
        ConceptKeys.Of([Draft("Quorlix", "ACL2025/x/b")]).ShouldBe([keys[2]], "another of the name changes no key");
    }

    [Fact]
    public void Of_two_names_with_one_slug_the_one_that_fields_name_keeps_it_then_the_smaller_spelling() => ConceptKeys
        .Of([Draft("a_b", spelling: "a_b", kind: ConceptKind.Term), Draft("a b", spelling: "z"), Draft("a-b", spelling: "y")])
        .ShouldBe([$"a-b-{Hash("a_b")}", $"a-b-{Hash("z")}", "a-b"]);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];

    private static ConceptDraft Draft(
        string name,
        string? proposer = null,
        string? spelling = null,
        ConceptKind kind = ConceptKind.Method) => new(spelling ?? "quorlix", proposer) { Names = [name], Kind = kind };
}
