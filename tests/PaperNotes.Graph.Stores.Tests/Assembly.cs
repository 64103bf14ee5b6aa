using PaperNotes.Graph.Testing.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
