namespace PaperNotes.Graph.Concepts;

/// <summary>The grammar of model names: maker, family, version, size, variants.</summary>
internal static class ModelNames
{
    /// <summary>The name without the account it is published under: sentence-transformers/all-MiniLM-L6-v2.</summary>
    public static string WithoutAccount(string plain)
    {
        int slash = plain.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || plain.LastIndexOf('/') != slash || plain.Contains(' ', StringComparison.Ordinal))
        {
            return plain;
        }

        // Qwen/Llama is two families, Qwen/Qwen2.5 is one.
        string account = string.Concat(plain[..slash].Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), model = plain[(slash + 1)..];
        bool known = KnownWords.IsMaker(account) && !KnownWords.IsMaker(model.ToLowerInvariant())
            && (!KnownWords.IsFamily(account) || model.Contains(account, StringComparison.OrdinalIgnoreCase));
        return known ? model : plain;
    }

    /// <summary>The pieces without the maker before a family it makes: Meta-Llama-3, google/gemma, OpenAI o3.</summary>
    public static List<NameWord> WithoutMaker(List<NameWord> words)
    {
        for (int length = Math.Min(3, words.Count - 1); length > 0; length--)
        {
            string maker = Joined(words, length);
            bool family = KnownWords.IsFamily(maker);
            if (KnownWords.IsMaker(maker)
                && !IsPrefixOfItsOwn(maker, words[length])
                && (
                    family
                        ? IsNumbered(words, length) || words[length].Text.Contains(maker, StringComparison.Ordinal)
                        : StartsFamily(words, length)))
            {
                // meta-llama/Meta-Llama-3: once the account, once the maker.
                return WithoutMaker(words[length..]);
            }
        }

        return words;
    }

    private static string Joined(List<NameWord> words, int count) => (count switch
    {
        1 => words[0].Raw,
        2 => words[0].Raw + words[1].Raw,
        _ => string.Concat(words.Take(count).Select(word => word.Raw)),
    }).ToLowerInvariant();

    /// <summary>The pieces with what makers write in several ways written in one: single letters of sizes, -it, -hf.</summary>
    public static List<NameWord> WithPlainVariants(List<NameWord> words)
    {
        if (words.Count < 2)
        {
            return words;
        }

        bool family = KnownWords.IsFamily(words[0].Text) || words.Any(word => word.Kind == NameWordKind.Size);
        List<NameWord> plain = [words[0]];
        for (int i = 1; i < words.Count; i++)
        {
            NameWord word = words[i];
            NameWord before = plain[^1].Kind == NameWordKind.Number && plain.Count > 1 ? plain[^2] : plain[^1];
            if (KnownWords.IsBackbone(before.Text) && KnownWords.LetterSizes.TryGetValue(word.Text, out string? size))
            {
                plain.Add(word with { Text = size });
            }
            else if (KnownWords.IsBackbone(words[0].Text) && word.Text == "patch" && i + 1 < words.Count && words[i + 1].IsNumeric)
            {
                // base-patch16 is B/16.
            }
            else if (family && word.Text is "it" or "instruction" && (i + 1 == words.Count || words[i + 1].Text == "tuned"))
            {
                plain.Add(word with { Text = "instruct" });
                i += word.Text == "instruction" ? 1 : 0;
            }
            else if (family && i + 1 == words.Count && word.Text == "hf")
            {
                // The same weights in the format of a library.
            }
            else if (plain[^1].Kind == NameWordKind.Size && word.Text is "parameter" or "param")
            {
                // 7B parameters.
            }
            else if (plain[^1].Kind == NameWordKind.Number && word.Text is "billion" or "million"
                && NameWords.Millions(plain[^1].Text, word.Text[0]) is { } spelled)
            {
                plain[^1] = plain[^1] with { Text = spelled, Kind = NameWordKind.Size };
            }
            else if (family && DigitPair(plain, word) is { } version)
            {
                plain[^1] = plain[^1] with { Text = version };
            }
            else
            {
                plain.Add(word);
            }
        }

        return plain;
    }

    /// <summary>Family, versions, sizes, variants in this order, where nothing but these is in the name.</summary>
    public static List<NameWord> InOrder(List<NameWord> words)
    {
        if (words.Count < 3 || !KnownWords.IsFamily(words[0].Text) || words.Count(word => word.Kind == NameWordKind.Size) > 1
            || words.Skip(1).Any(word => !word.IsNumeric && !KnownWords.IsVariant(word.Text)))
        {
            return words;
        }

        return
        [
            words[0],
            .. words.Skip(1).Where(word => word.Kind == NameWordKind.Number),
            .. words.Where(word => word.Kind == NameWordKind.Size),
            .. words.Skip(1).Where(word => !word.IsNumeric).OrderBy(word => word.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a name is that of a family of models alone, which papers compare with as with a method.</summary>
    public static bool IsFamily(string name) => name.All(char.IsAsciiLetter) && KnownWords.IsFamily(name.ToLowerInvariant());

    /// <summary>Whether a name is that of a model: a family of models, with nothing but versions, sizes and variants behind it.</summary>
    public static bool IsModel(string name)
    {
        List<NameWord> words = WithoutMaker(NameWords.Split(WithoutAccount(NameText.Plain(name))));
        return words.Count > 1 && KnownWords.IsFamily(words[0].Text) && words[0].IsCapitalized && words.Exists(word => word.IsNumeric)
            && words.Skip(1).All(word => word.IsNumeric || KnownWords.IsVariant(word.Text));
    }

    // "meta-" is also a Greek prefix: MetaCLIP is not Meta's CLIP.
    private static bool IsPrefixOfItsOwn(string maker, NameWord next) =>
        maker == "meta" && !next.AfterSpace && !next.Text.Contains("llama", StringComparison.Ordinal);

    private static bool StartsFamily(List<NameWord> words, int at)
    {
        bool anotherMaker = at + 1 < words.Count && KnownWords.IsMaker(words[at].Raw.ToLowerInvariant()) && StartsFamily(words, at + 1);
        return KnownWords.IsFamily(words[at].Text) || IsNumbered(words, at) || anotherMaker;
    }

    // OpenAI o3, DeepSeek R1, Google T5: a letter and its number.
    private static bool IsNumbered(List<NameWord> words, int at) =>
        words[at].Text.Length == 1 && words[at].Kind == NameWordKind.Letters
        && at + 1 < words.Count && words[at + 1].IsNumeric && !words[at + 1].AfterSpace;

    // claude-3-5-sonnet: two lone digits in the address of a model are one version.
    private static string? DigitPair(List<NameWord> plain, NameWord word) =>
        plain.Count == 2 && plain[0].Text is "claude" or "gemini" or "gpt" && !word.AfterSpace && word.Kind == NameWordKind.Number
        && word.Raw.Length == 1 && plain[1].Kind == NameWordKind.Number && plain[1].Raw.Length == 1
            ? $"{plain[1].Text}.{word.Text}"
            : null;
}
