using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>What the site makes of a title.</summary>
public sealed class TitlesTests
{
    [Theory]
    [InlineData("Byte Latent Transformer: Patches Scale Better Than Tokens", "byte_latent_transformer_patches_scale_better_than_tokens")]
    [InlineData("\\(f\\)-PO: Generalizing — Preference", "f-po_generalizing_preference")]
    public void Slugs_follow_the_rule_of_the_site(string title, string slug) => Titles.Slug(title).ShouldBe(slug);
}
