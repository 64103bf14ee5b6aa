namespace PaperNotes.Graph.Concepts;

/// <summary>Drops words that say nothing: articles, and tails such as "benchmark" behind the name of one.</summary>
internal static class NameTails
{
    /// <summary>The pieces without articles, except one that ends or makes up the name.</summary>
    public static List<NameWord> WithoutArticles(List<NameWord> words)
    {
        if (words.Count < 2)
        {
            return words;
        }

        List<NameWord> telling = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            NameWord word = words[i];
            bool article =
                i + 1 < words.Count
                && words[i + 1].Kind == NameWordKind.Letters
                && (
                    word.Text == "the"
                    || (word.Text is "a" or "an" && (word.Raw is "a" or "an" or "An" || i > 0) && (i > 0 || words[i + 1].AfterSpace)));
            if (!article)
            {
                telling.Add(word);
            }
        }

        return telling;
    }

    /// <summary>The pieces without their empty tails.</summary>
    public static List<NameWord> WithoutTails(List<NameWord> words)
    {
        while (words.Count > 1 && IsEmptyTail(words))
        {
            words = words[..^1];
        }

        // "data set" is one word.
        if (words.Count > 2
            && words[^1].Text == "set"
            && words[^2].Text == "data"
            && IsEmptyTail([.. words[..^2], words[^2] with { Text = "dataset" }]))
        {
            return words[..^2];
        }

        return words;
    }

    private static bool IsEmptyTail(List<NameWord> words)
    {
        NameWord tail = words[^1], head = words[^2];
        if (tail.Kind != NameWordKind.Letters || !tail.AfterSpace)
        {
            return false;
        }

        // A task is named by what is done: "question answering task". The methods of a field are not the field: "deep learning method".
        int spaced = words.Take(words.Count - 1).Count(word => word.AfterSpace);
        bool phrase = spaced >= 2 || (words.Count >= 3 && tail.Text == "algorithm");
        if (tail.Text is "task" or "problem"
                ? phrase || head.IsProper
                : phrase && KnownWords.TailsOfPhrases.Contains(tail.Text) && head.Text != "learning")
        {
            return true;
        }

        // The RL of D4RL is no field.
        if (KnownWords.IsGeneric(head.Text) && (head.AfterSpace || words.Count < 3 || !words[^3].IsNumeric))
        {
            return false;
        }

        bool named =
            head.IsProper || head.IsNumeric || head.Kind == NameWordKind.Symbol || (KnownWords.IsFamily(words[0].Text) && words.Count == 2);
        return (named && spaced <= 2 && KnownWords.TailsOfNames.Contains(tail.Text))
            || (KnownWords.TailsOfThings.Contains(tail.Text) && spaced == 1 && head.IsCapitalized
                && !KnownWords.PlainEndings.Any(ending => head.Text.EndsWith(ending, StringComparison.Ordinal)));
    }
}
