using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Server.Errors;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    private const int MostWrong = 2;

    /// <summary>The known name that is fewest letters away, at most two; else null.</summary>
    public static string? Of(string given, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: EditDistance.Of(given.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.Distance <= MostWrong)
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Name)
        .FirstOrDefault();
}
