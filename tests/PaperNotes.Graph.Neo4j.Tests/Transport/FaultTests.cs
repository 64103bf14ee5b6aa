using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>What a code of the database becomes for the user.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", GraphStoreFault.Unavailable, true)]
    [InlineData("Neo.DatabaseError.Statement.ExecutionFailed", GraphStoreFault.Data, false)]
    [InlineData("Neo.DatabaseError.General.IndexCorruptionDetected", GraphStoreFault.Data, false)]
    public void Only_what_passes_by_itself_is_to_be_tried_again(string code, GraphStoreFault fault, bool isToBeTriedAgain)
    {
        GraphStoreException told = CypherFaults.Of(new CypherException(code, "why"), new Uri("http://localhost:7474"), "neo4j");

        (told.Fault, told.Message.Contains("try again", StringComparison.Ordinal)).ShouldBe((fault, isToBeTriedAgain));
    }
}
