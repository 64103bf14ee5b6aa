using System.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>
/// The part of Unicode's compatibility forms that names use: full width, super- and subscripts, ligatures, letters with
/// accents. Chosen by hand, a table for each character: NFKC would also change marks that the fold of names reads (™, ①). Thread-safe.
/// </summary>
internal static class CompatibleLetters
{
    private static readonly Dictionary<char, char> Plain = ReadAccents();

    /// <summary>Letters that stand for several.</summary>
    public static IReadOnlyDictionary<char, string> Ligatures { get; } = EmbeddedLists.Lines("ligatures.txt").ToDictionary(line => line[0], line => line[2..]);

    /// <summary>The text in simple characters, accents kept.</summary>
    public static string Of(string text)
    {
        StringBuilder simple = new(text.Length);
        foreach (char unit in text)
        {
            if (Ligatures.TryGetValue(unit, out string? letters))
            {
                simple.Append(letters);
            }
            else
            {
                simple.Append(Simple(unit));
            }
        }

        return simple.ToString();
    }

    /// <summary>The simple character that another is a form of; itself where it is none.</summary>
    public static char Simple(char unit) => unit switch
    {
        >= '！' and <= '～' => (char)(unit - '！' + '!'),
        '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        >= '⁰' and <= '⁹' => (char)(unit - '⁰' + '0'),
        >= '₀' and <= '₉' => (char)(unit - '₀' + '0'),
        'ⁿ' => 'n',
        '⁺' or '₊' => '+',
        '⁻' or '₋' => '-',
        'ℓ' => 'l',
        'ℒ' => 'L',
        'ℝ' => 'R',
        'µ' => 'μ',
        'Ω' => 'Ω',
        _ => unit,
    };

    /// <summary>The Latin letter without its accents; itself where it has none.</summary>
    public static char WithoutAccent(char unit) => unit < 'À' ? unit : Plain.GetValueOrDefault(unit, unit);

    private static Dictionary<char, char> ReadAccents()
    {
        Dictionary<char, char> plain = [];
        foreach (string line in EmbeddedLists.Lines("latin-letters.txt"))
        {
            foreach (char accented in line.AsSpan(2))
            {
                plain[accented] = line[0];
            }
        }

        return plain;
    }
}
