using PaperNotes.Graph.Testing.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
// Some tests stop the server that all share.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
