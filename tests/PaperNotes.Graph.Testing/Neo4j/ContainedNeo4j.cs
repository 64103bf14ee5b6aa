using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace PaperNotes.Graph.Testing.Neo4j;

/// <summary>A server in Docker; its data goes with the container.</summary>
internal sealed class ContainedNeo4j : INeo4jInstance
{
    private const ushort Http = 7474;

    private readonly IContainer _container;

    private ContainedNeo4j(IContainer container) => _container = container;

    public string Uri => $"http://{_container.Hostname}:{_container.GetMappedPublicPort(Http)}";

    public string User => "neo4j";

    public string Password => "paper-notes";

    public static async Task<ContainedNeo4j> StartAsync()
    {
        IContainer container = new ContainerBuilder("neo4j:5.26")
            .WithEnvironment("NEO4J_AUTH", "neo4j/paper-notes")
            .WithEnvironment("NEO4J_server_memory_heap_max__size", "1g")
            .WithPortBinding(Http, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(Http)))
            .Build();
        await container.StartAsync();
        return new ContainedNeo4j(container);
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
