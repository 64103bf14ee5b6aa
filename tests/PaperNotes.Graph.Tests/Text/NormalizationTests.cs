using System.Text;
using CsCheck;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Tests.Text;

/// <summary>One name written in two ways is one text.</summary>
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("go\u0308del", "g\u00F6del")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00")]
    [InlineData("\u304B\u3099\u304F", "\u304C\u304F")]
    [InlineData("d\u031B\u0323", "\u1E0D\u031B")]
    [InlineData("o\u0323\u031B", "\u1EE3")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void Letters_and_their_accents_are_composed(string written, string normal) => Normalization.Nfc(written).ShouldBe(normal);

    [Theory]
    [InlineData("\uFF21\u00B2\uFB01", "A2fi")]
    [InlineData("\uD835\uDC9Clgebra", "Algebra")]
    [InlineData("\uFF83\uFF9E\uFF68\uFF70\uFF8C\uFF9F", "\u30C7\u30A3\u30FC\u30D7")]
    public void Forms_of_a_character_become_that_character(string written, string normal) => Normalization.Nfkc(written).ShouldBe(normal);

    [Theory]
    [InlineData("e\u0301\uD800e\u0301", "\u00E9\uD800\u00E9")]
    [InlineData("\uDC00", "\uDC00")]
    [InlineData("e\u0301\uFFFE", "\u00E9\uFFFE")]
    [InlineData("\uD83D\uDE80e\u0301", "\uD83D\uDE80\u00E9")]
    public void What_is_no_character_stays_and_parts_its_neighbours(string written, string normal) =>
        Normalization.Nfc(written).ShouldBe(normal);

    [Fact]
    public void Any_text_has_one_normal_form() =>
        Gen.Char.Array[0, 40].Select(units => new string(units)).Sample(text =>
        {
            string normal = Normalization.Nfc(text);

            Normalization.Nfc(normal).ShouldBe(normal);
            Normalization.Nfkc(Normalization.Nfkc(text)).ShouldBe(Normalization.Nfkc(text));
            if (IsWhole(text))
            {
                Normalization.Nfc(text.Normalize(NormalizationForm.FormD)).ShouldBe(normal);
            }
        });

    [Theory]
    [InlineData("\uFEFFco\u00ADoperation\u200B", "cooperation")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB")]
    public void Layout_marks_go_and_joiners_stay(string written, string visible) =>
        Normalization.WithoutInvisible(written).ShouldBe(visible);

    private static bool IsWhole(string text) =>
        !text.Contains('\uFFFE', StringComparison.Ordinal) && text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
