using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

public sealed class AddressTests
{
    [Theory]
    [InlineData("neo4j://localhost", "http://localhost:7474/", false)]
    [InlineData("neo4j://localhost:7687", "http://localhost:7474/", false)]
    [InlineData("bolt://127.0.0.1:7687", "http://127.0.0.1:7474/", false)]
    [InlineData("neo4j://[::1]:7687", "http://[::1]:7474/", false)]
    [InlineData("neo4j://db:17474", "http://db:17474/", false)]
    [InlineData("neo4j+s://db.example.org", "https://db.example.org:7473/", false)]
    [InlineData("neo4j+s://db.example.org:443", "https://db.example.org/", false)]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io/", false)]
    [InlineData("neo4j+ssc://db:7687", "https://db:7473/", true)]
    [InlineData("bolt+s://db:7687", "https://db:7473/", false)]
    [InlineData("http://db:7474", "http://db:7474/", false)]
    [InlineData("https://example.org/neo4j", "https://example.org/neo4j/", false)]
    public void Every_address_of_a_server_leads_to_its_query_api(string address, string root, bool anyCertificate)
    {
        Neo4jAddress parsed = Neo4jAddress.Parse(address);

        parsed.Root.AbsoluteUri.ShouldBe(root);
        parsed.AnyCertificate.ShouldBe(anyCertificate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("ftp://localhost")]
    [InlineData("neo4j://")]
    [InlineData("neo4j://user:secret@localhost")]
    public void What_is_no_address_is_refused_with_the_key_of_the_configuration(string address)
    {
        GraphStoreException fault = Should.Throw<GraphStoreException>(() => Neo4jAddress.Parse(address));

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldContain("PaperNotes:Neo4j:Uri");
        fault.Message.ShouldNotContain("secret");
    }
}
