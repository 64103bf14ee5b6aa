using System.Collections.Frozen;

namespace PaperNotes.Graph.Building;

/// <summary>Words that say nothing of what a paper is about. Thread-safe.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        """
        a about above across after again against all almost along also although always am among an and any are around as at
        be because been before being below between both but by can cannot could did do does doing done don't down during each
        either else enough even ever every few for from further get had has have having he her here hers him his how however
        i if in inside instead into is isn't it it's its itself just keep let less like made make makes making many may me
        might more most much must my near need needs never no nor not now of off often on once one only onto or other others
        our ours out over own per rather really same she should since so some still such than that the their theirs them then
        there these they this those through thus to together too toward towards under until up upon us use used using versus
        very via vs was we well were what when where whether which while who whom whose why will with within without would
        yes yet you your yours
        approach approaches based effective efficient improve improved improves improving method methods new novel paper
        propose proposed simple study studies
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
