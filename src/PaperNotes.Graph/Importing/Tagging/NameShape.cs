using System.Buffers;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Tagging;

// What a name looks like, as far as that can be told from its letters. Pure.
internal static partial class NameShape
{
    private const int Longest = 60, MostWords = 6;

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // What no name has.
    private static readonly SearchValues<char> s_foreign = SearchValues.Create("=<>→×·$\\|{}\"~^;：:?？!∈≥≤");

    // Where the structure says that a name stands there: some capital or digit, no sentence, no measure, nothing general.
    public static bool IsName(string name)
    {
        if (name.Length < 2
            || name.Length > Longest
            || !name.AsSpan().ContainsAny(s_letters)
            || !char.IsLetterOrDigit(name[0])
            || name.AsSpan().IndexOfAny(s_foreign) >= 0)
        {
            return false;
        }

        if (Characters.HasHan(name)
            || NoteWords.Generic.Contains(name)
            || NoteWords.Metrics.Contains(name)
            || Number().IsMatch(name)
            || Remark().IsMatch(name))
        {
            return false;
        }

        string[] words = name.Split(' ');
        int plain = words.Count(word =>
            word.Length > 0 && char.IsAsciiLetterLower(word[0]) && word.All(c => char.IsAsciiLetterLower(c) || c == '-'));
        return words.Length <= MostWords
            && plain * 2 <= words.Length
            && (name.AsSpan().ContainsAnyInRange('A', 'Z') || name.AsSpan().ContainsAnyInRange('0', '9'))
            && !(words.Length > 1 && words.All(word => NoteWords.Generic.Contains(word) || NoteWords.Metrics.Contains(word)))
            && !NoteWords.Ablated.Contains(words[0]) && !(words.Length > 1 && Cased(words));
    }

    // Within a sentence only spelling tells a name: a capital behind the first letter, or a digit beside letters.
    public static bool IsDistinct(string name) =>
        name.Length > 2 && MayBeDistinct(name) && IsName(name) && !Unit().IsMatch(name);

    // Where it is false, no part of the name is distinct either.
    public static bool MayBeDistinct(ReadOnlySpan<char> name) =>
        name[1..].ContainsAnyInRange('A', 'Z') || name.ContainsAnyInRange('0', '9');

    // "Standard training", "Random search": one capital before plain words.
    private static bool Cased(string[] words) =>
        words[0].Length > 1
        && words[0].AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0
        && words.Skip(1).All(word => word.All(char.IsAsciiLetterLower));

    [GeneratedRegex(
        @"^[#~±+\-]?[\d.,/%×x*]+\s*(?:[kKmMbBxX%]|ms|s|GB|MB|fps|dB|px|pp|h|K\+)?$|^\d+(?:\.\d+)?[-–]\d+|^[\d.]+(?:[BMKkGT]|th|st|nd|rd)$")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\bet al\b|^(?:[A-Z][a-z]+ (?:19|20)\d\d)$|^(?:CVPR|ICCV|ECCV|NeurIPS|ICML|ICLR|AAAI|ACL|EMNLP|NAACL|IJCAI|TPAMI|arXiv|KDD|WWW|SIGIR|Nature|Science)\b|^(?:Table|Fig|Figure|Eq|Sec|Section|Stage|Phase|Step|Level|Layer|Case|RQ|Q|Type|Group|Task|Exp|Setting|Epoch|Round|Turn|Top|Part|Step-|Appendix|Theorem|Lemma|Prop|Proposition|Def|Assumption|Corollary|Algorithm|Alg|Head|Block|Class)\.?[ -]?\d|^\d+[-\s]?(?:shot|way|bit|step|view|hop|class|layer|fold|frame|gpu|card|turn|round|hour|day|D|d)s?\b|-based(?: \w+)?$|^[A-Za-z]$|^[KkNnTtMm]\d?$|\.(?:py|md|com|org|io|json)$",
        RegexOptions.None)]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"^\d+(?:\.\d+)?\s?(?:[BMKT]|GB|MB|TB|KB|Hz|kHz|FPS|GPU|dB|bit|D)?$|^(?:A|H|V|L|RTX|GTX|TPU|T)-?\s?\d{2,4}\w*$|^[A-Z]\d$",
        RegexOptions.None)]
    private static partial Regex Unit();
}
