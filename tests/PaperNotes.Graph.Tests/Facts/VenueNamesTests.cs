using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>The keys of venues as sources write them.</summary>
public sealed class VenueNamesTests
{
    [Theory]
    [InlineData("NeurIPS 2025 (Spotlight)", "NeurIPS2025")]
    [InlineData("NEURIPS2025", "NeurIPS2025")]
    [InlineData("CVPR 2026 Workshop (Sense of Space)", "CVPR2026")]
    [InlineData("AAAI 2026 **(Oral)**", "AAAI2026")]
    [InlineData("ACL Findings 2025", "ACL2025")]
    [InlineData("Findings of ACL 2025", "ACL2025")]
    [InlineData("NeurIPS Datasets & Benchmarks 2024", "NeurIPS2024")]
    [InlineData("IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR) 2025", "CVPR2025")]
    [InlineData("ACM MM 2025", "ACMMM2025")]
    [InlineData("3DV 2025", "3DV2025")]
    [InlineData("iclr2026", "ICLR2026")]
    [InlineData("CVPR (2025)", "CVPR2025")]
    [InlineData("NeurIPS '24", "NeurIPS2024")]
    [InlineData("AAAI-26", "AAAI2026")]
    [InlineData("arXiv 2026", "arXiv2026")]
    [InlineData("arXiv 2025, ICML 2026", "ICML2026")]
    [InlineData("Nature 2025", "Nature2025")]
    [InlineData("see https://www.example.org/2025/", null)]
    [InlineData("投稿中", null)]
    public void Venues_are_keys_however_they_are_spelled(string text, string? key) => VenueNames.Key(text).ShouldBe(key);
}
