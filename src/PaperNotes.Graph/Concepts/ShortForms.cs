namespace PaperNotes.Graph.Concepts;

/// <summary>Short forms that the data itself defines in brackets.</summary>
internal static class ShortForms
{
    /// <summary>Joins each short form that means one thing in all the data with its long form.</summary>
    public static void Unite(SpellingSets spellings, IReadOnlyList<FoldedName> names)
    {
        Dictionary<string, HashSet<string>> longForms = new(StringComparer.Ordinal);
        foreach ((string shortForm, string longForm) in names.SelectMany(name => name.Definitions).Where(pair => !ChineseNames.IsChinese(pair.Long)))
        {
            if (!longForms.TryGetValue(shortForm, out HashSet<string>? meanings))
            {
                longForms[shortForm] = meanings = new(StringComparer.Ordinal);
            }

            meanings.Add(longForm);
        }

        // A well-known short form keeps its well-known meaning, and a long form with two short forms does not bridge them
        // into a third thing: every union is of one short form and its only meaning.
        foreach ((string shortForm, HashSet<string> meanings) in longForms.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (meanings.Count == 1 && KnownNames.Meaning(shortForm) is null && spellings.Contains(meanings.First()))
            {
                spellings.Union(spellings.Number(shortForm), spellings.Number(meanings.First()));
            }
        }
    }
}
