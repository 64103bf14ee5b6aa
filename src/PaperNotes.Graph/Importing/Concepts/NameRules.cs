using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Importing.Concepts;

// Which names can be told from plain words in a running text. A name that cannot is left alone: a wrong edge is worse than none.
internal static partial class NameRules
{
    private static readonly VocabularyFile s_file = VocabularyFile.Read("names-in-text.txt");
    private static readonly HashSet<string> s_generic = new(s_file.Words("generic"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_words = new(s_file.Words("plain words"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_knownCapitals = new(s_file.Words("known capitals"), StringComparer.Ordinal);

    public static bool IsGeneric(string name) => s_generic.Contains(name);

    // A name of a thing: some capital or digit in it, not a general word, and long enough to be no accident.
    public static bool IsProper(string name)
    {
        string bare = name.Trim();
        // A citation says who, and not what.
        if (bare.Contains(" et al", StringComparison.OrdinalIgnoreCase)
            || bare.Length < 3
            || bare.Length > 60
            || !bare.Any(char.IsLetter)
            || s_generic.Contains(bare))
        {
            return false;
        }

        return !bare.Contains(' ', StringComparison.Ordinal) && bare.All(char.IsLetter)
            ? s_knownCapitals.Contains(bare) || (!s_words.Contains(bare) && (char.IsUpper(bare[0]) || bare.Skip(1).Any(char.IsUpper)))
            : bare.Any(char.IsAsciiDigit) || (bare.Any(char.IsAsciiLetterUpper) && !Plain().IsMatch(bare));
    }

    // Short capitals may stand for anything, and one capitalised word may be just a word.
    public static bool IsWeak(string name) =>
        name.All(char.IsAsciiLetter)
        && ((name.Length <= 5 && name.All(char.IsAsciiLetterUpper)) || name.Skip(1).All(char.IsAsciiLetterLower));

    // Whether a text writes a name so that no plain word is meant.
    public static bool IsWrittenSo(string name, ReadOnlySpan<char> written)
    {
        if (written.SequenceEqual(name))
        {
            return true;
        }

        // Hyphens, spaces and case may differ in long names and in names with digits; short ones and single words are taken to the letter.
        // One word of letters is taken to the letter: "PaRaMS" is not "Params".
        if (name.All(char.IsAsciiLetter))
        {
            return false;
        }

        bool isDistinct =
            name.Length >= 6 && (name.Any(char.IsAsciiDigit) || name.AsSpan().IndexOfAny(' ', '-') > 0 || name.Skip(1).Any(char.IsUpper));
        return isDistinct && (written.IndexOfAnyInRange('A', 'Z') >= 0 || !name.Any(char.IsUpper));
    }

    // A match must end where the name ends: "MMLU" is not in "MMLU-Pro", nor "GPT-4" in "GPT-4V" or "LLaMA" in "LLaMA 2".
    public static bool IsWhole(string text, int start, int length)
    {
        int end = start + length;
        if (start > 0 && IsNamePart(text[start - 1]))
        {
            return false;
        }

        if (start > 1 && text[start - 1] is '-' or '_' or '/' && char.IsAsciiLetterOrDigit(text[start - 2]) && text[start - 1] != '/')
        {
            return false;
        }

        if (end >= text.Length)
        {
            return true;
        }

        char next = text[end];
        if (IsNamePart(next) || next is '+' or '_' or '@' or '^')
        {
            return false;
        }

        char after = end + 1 < text.Length ? text[end + 1] : ' ';
        return next switch
        {
            // "CLIP-based" is CLIP, "CIFAR-10-C" is not CIFAR-10, and "RED-diff" is another method.
            '-' or '‑' => !char.IsAsciiLetterOrDigit(after) || Describing().IsMatch(text.AsSpan(end, Math.Min(16, text.Length - end))),
            '.' => !char.IsAsciiDigit(after) && !char.IsAsciiLetterLower(after),
            ' ' => !char.IsAsciiDigit(after)
                || char.IsAsciiDigit(text[end - 1])
                || !FollowedByVersion().IsMatch(text.AsSpan(end, Math.Min(8, text.Length - end))),
            _ => true,
        };
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || (char.IsLetter(c) && !Characters.IsEastAsian(c));

    // "Full fine-tuning", "No pretraining", "Random initialization": one capital at the start of plain words.
    [GeneratedRegex(@"^[A-Z]?[a-z]+(?:[ -][a-z()/]+)+$")]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^[-‑](?:based|style|like|level|guided|driven|only|free|pretrained|pre-trained|trained|tuned|finetuned|fine-tuned|generated|specific|aware|family|series|type|compatible|wise)\b"
    )]
    private static partial Regex Describing();

    [GeneratedRegex(@"^ \d(?:\.\d)?(?:[^\d.%,]|$)")]
    private static partial Regex FollowedByVersion();
}
