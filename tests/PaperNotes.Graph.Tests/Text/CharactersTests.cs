using System.Text;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Tests.Text;

public sealed partial class CharactersTests
{
    [Theory]
    [InlineData('图', true)]
    [InlineData('の', true)]
    [InlineData('한', true)]
    [InlineData('豈', true)]
    [InlineData('，', false)]
    [InlineData('Ａ', false)]
    [InlineData('é', false)]
    [InlineData('й', false)]
    public void Han_Kana_and_Hangul_are_East_Asian(char unit, bool isEastAsian)
    {
        Characters.IsEastAsian(unit).ShouldBe(isEastAsian);
        Characters.IsEastAsian(new Rune(unit)).ShouldBe(isEastAsian);
    }

    [Fact]
    public void The_class_for_regular_expressions_is_the_class_of_the_code()
    {
        Regex han = new(Characters.Han);

        for (char unit = '\u3000'; unit < '\uFFFF'; unit++)
        {
            han.IsMatch(unit.ToString()).ShouldBe(Characters.IsHan(unit));
            Characters.HasHan($"\u3400-{unit}".AsSpan(1)).ShouldBe(Characters.IsHan(unit));
        }
    }

    [Theory]
    [InlineData("Erdős–Rényi", "erdo renyi")]
    [InlineData("Erdo\u030Bs-Re\u0301nyi", "erdo renyi")]
    [InlineData("ﬁne ＡＢ² Foo™ bar", "fine ab2 foo bar")]
    [InlineData("й", "й")]
    [InlineData("и\u0306", "й")]
    [InlineData("đường Łódź Straße ışık Þór Ærø", "duong lodz strasse isik thor aero")]
    [InlineData("ΤΕΛΙΚΌΣ τελικός Σίσυφος", "τελικοσ τελικοσ σισυφοσ")]
    [InlineData("ёлка", "елка")]
    [InlineData("مُحَمَّد שָׁלוֹם", "محمد שלום")]
    [InlineData("𝒜lgebra co\u00ADoperation", "algebra cooperation")]
    [InlineData("Models, studies and GPUs; corpora", "model study and gpu corpus")]
    public void Words_are_in_one_normal_form(string text, string words) => string.Join(' ', Words.Of(text)).ShouldBe(words);

    [Theory]
    [InlineData("ディープ・ラーニング", "ディープラーニング")]
    [InlineData("ﾃﾞｨｰﾌﾟ･ﾗｰﾆﾝｸﾞ", "ディープラーニング")]
    [InlineData("か\u3099くしゅう", "がくしゅう")]
    [InlineData("\u1112\u1161\u11ab국어", "한국어")]
    [InlineData("Pre-training", "pretrainings")]
    [InlineData("pre training", "Pretraining")]
    public void What_is_one_name_is_joined_alike(string name, string other) => Words.Joined(name).ShouldBe(Words.Joined(other));

    [Theory]
    [InlineData("DPO™", "DPO")]
    [InlineData("Schrödinger Bridge", "Schrodinger Bridge")]
    [InlineData("½-Lipschitz", "1/2-Lipschitz")]
    [InlineData("Ａ²ﬁ", "A2fi")]
    [InlineData("𝓛-net", "L-net")]
    public void Names_fold_the_forms_of_a_character(string name, string plain) =>
        ConceptNames.Fold(name).ShouldBe(ConceptNames.Fold(plain));

    [Fact]
    public void Classes_of_characters_stand_in_the_folder_of_text_only()
    {
        string source = Path.Combine(Repository.Root, "src", "PaperNotes.Graph");

        string[] others =
        [
            .. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(source, file))
                .Where(file => !file.StartsWith("Text", StringComparison.Ordinal) && !file.StartsWith("obj", StringComparison.Ordinal))
                .Where(file => Range().IsMatch(File.ReadAllText(Path.Combine(source, file)))),
        ];

        others.ShouldBeEmpty();
    }

    // A range of East Asian characters, written in any of three ways.
    [GeneratedRegex(
        @"\\u(?:2E80|3040|3400|4E00|AC00|F900)|0x(?:2E80|3040|3400|4E00|AC00|F900)|\\p\{Is(?:CJK|Hiragana|Katakana|Hangul)|\\u0300",
        RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
