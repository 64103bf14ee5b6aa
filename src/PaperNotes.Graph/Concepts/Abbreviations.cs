using System.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Tells whether a short form abbreviates a long one.</summary>
internal static class Abbreviations
{
    /// <summary>
    /// Whether <paramref name="shortForm"/> is made of the beginnings of the words of <paramref name="longForm"/>, in order, its
    /// first letter from the first word, at most one telling word left out.
    /// </summary>
    public static bool Matches(string shortForm, string longForm)
    {
        shortForm = shortForm.Replace(" and ", "", StringComparison.Ordinal);
        string letters = Letters(shortForm);
        if (letters.Length is < 2 or > 12
            || shortForm.AsSpan().Count(' ') > 1
            || !shortForm.Any(char.IsUpper)
            || longForm.Length <= shortForm.Length)
        {
            return false;
        }

        List<string> parts = Parts(longForm);
        if (parts.Count == 0)
        {
            return false;
        }

        // SUBJectivity (SUBJ): the beginning of a single word.
        if (parts.Count == 1 || letters.Length >= 3 && string.Concat(parts).StartsWith(letters, StringComparison.Ordinal))
        {
            return letters.Length >= 3 && shortForm.All(char.IsUpper) && parts[0].StartsWith(letters, StringComparison.Ordinal);
        }

        return Fits(letters, parts) || (Repeated(letters) is { } repeated && Fits(repeated, parts));
    }

    /// <summary>
    /// The last words of a name whose initials the short form is: "one-time Vocabulary Expansion (VE)"; null where there are none.
    /// </summary>
    public static string? OfLastWords(string shortForm, string longForm)
    {
        if (shortForm.Length is < 2 or > 8 || !shortForm.Any(char.IsUpper) || !shortForm.All(char.IsAsciiLetter))
        {
            return null;
        }

        for (int space = longForm.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = longForm.IndexOf(' ', space + 1))
        {
            string last = longForm[(space + 1)..];
            if (string.Equals(Initials(last), shortForm, StringComparison.OrdinalIgnoreCase))
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>The first letters of the words that are no fillers, in capitals; empty for a name of one word.</summary>
    public static string Initials(string longForm)
    {
        StringBuilder initials = new();
        int start = 0;
        for (int i = 0; i <= longForm.Length; i++)
        {
            if (i < longForm.Length && longForm[i] is not (' ' or '-' or '/'))
            {
                continue;
            }

            if (i > start && !KnownWords.Fillers.Contains(longForm.AsSpan(start, i - start)))
            {
                initials.Append(char.ToUpperInvariant(longForm[start]));
            }

            start = i + 1;
        }

        return initials.Length > 1 ? initials.ToString() : "";
    }

    private static string Letters(string shortForm)
    {
        string plain = shortForm.EndsWith('s') && shortForm.Length > 2 && char.IsUpper(shortForm[^2]) ? shortForm[..^1] : shortForm;

        // A Greek letter before the capitals marks a quantity and abbreviates nothing: ΔRN.
        string? greek = KnownWords.Greek.FirstOrDefault(letter => plain.StartsWith(letter, StringComparison.OrdinalIgnoreCase)
            && !plain[1..letter.Length].Any(char.IsUpper) && plain[letter.Length..].Count(char.IsUpper) >= 2);
        return string.Concat(plain[(greek?.Length ?? 0)..].Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    }

    // A3 for any-order any-subset autoregressive.
    private static string? Repeated(string letters)
    {
        return letters.Length == 2 && letters[1] is >= '2' and <= '4' ? new string(letters[0], letters[1] - '0') : null;
    }

    // Words, the parts of hyphenated words, and the humps of DataComp.
    private static List<string> Parts(string longForm)
    {
        List<string> parts = [];
        int start = -1;
        for (int i = 0; i <= longForm.Length; i++)
        {
            bool inside = i < longForm.Length && char.IsLetterOrDigit(longForm[i]);
            bool hump = inside && start >= 0 && i > start && char.IsUpper(longForm[i]) && char.IsLower(longForm[i - 1]);
            if (start >= 0 && (!inside || hump))
            {
                parts.Add(longForm[start..i].ToLowerInvariant());
                start = -1;
            }

            if (inside && start < 0)
            {
                start = i;
            }
        }

        return parts;
    }

    private static bool Fits(string letters, List<string> parts)
    {
        int first = 0;
        while (first < parts.Count && KnownWords.Fillers.Contains(parts[first]) && !Starts(parts[first], letters[0]))
        {
            first++;
        }

        return first < parts.Count && Starts(parts[first], letters[0]) && Fits(letters, 0, parts, first, skipped: 0, starts: 0, []);
    }

    // Every way of taking letters from the words: a telling word gives its first letter and any later ones in order.
    // Each state is tried once, so that a hostile name of fillers costs little.
    private static bool Fits(
        string letters,
        int at,
        List<string> parts,
        int part,
        int skipped,
        int starts,
        HashSet<(int At, int Part, int Skipped, int Starts)> tried)
    {
        if (part == parts.Count)
        {
            return at == letters.Length && starts * 2 >= letters.Length && starts >= 2;
        }

        if (!tried.Add((at, part, skipped, starts)))
        {
            return false;
        }

        bool filler = KnownWords.Fillers.Contains(parts[part]);
        if ((filler || skipped == 0) && Fits(letters, at, parts, part + 1, filler ? skipped : skipped + 1, starts, tried))
        {
            return true;
        }

        if (at == letters.Length || !Starts(parts[part], letters[at]))
        {
            return false;
        }

        string word = parts[part];
        int next = at + 1;
        int position = letters[at] == 'x' && word[0] != 'x' ? word.Length : 1;
        if (Fits(letters, next, parts, part + 1, skipped, starts + 1, tried))
        {
            return true;
        }

        while (next < letters.Length)
        {
            int found = position < word.Length ? word.IndexOf(letters[next], position) : -1;
            if (found < 0)
            {
                return false;
            }

            position = found + 1;
            next++;
            if (Fits(letters, next, parts, part + 1, skipped, starts + 1, tried))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(string word, char letter) =>
        word[0] == letter
        || letter switch
        {
            'x' => word.StartsWith("trans", StringComparison.Ordinal)
                || word.StartsWith("cross", StringComparison.Ordinal)
                || word.StartsWith("ex", StringComparison.Ordinal),
            '2' => word is "to" or "two" or "too",
            '4' => word is "for" or "four",
            '3' => word == "three",
            _ => false,
        };
}
