using System.CommandLine;
using System.Globalization;
using PaperNotes.Graph.Benchmarks;

Argument<Uri> url = new("URL")
{
    Description = "The endpoint of a running server, e.g. http://localhost:5000/graphql.",
    CustomParser = argument => new Uri(argument.Tokens[0].Value),
};
Option<int> connections = new("--connections") { Description = "How many requests are under way at once.", DefaultValueFactory = _ => 8 };
Option<double> seconds = new("--seconds")
{
    Description = "How long each operation is asked, after a tenth of that to warm up.",
    DefaultValueFactory = _ => 10,
};
Option<string?> only = new("--only") { Description = "Only the operation of this name.", HelpName = "NAME" };

Command load = new("load", "Requests a second and latencies of representative operations against a running server.")
{
    url,
    connections,
    seconds,
    only,
};
load.SetAction(
    (arguments, cancellationToken) =>
        Load.RunAsync(
            arguments.GetRequiredValue(url),
            arguments.GetValue(connections),
            TimeSpan.FromSeconds(arguments.GetValue(seconds)),
            arguments.GetValue(only),
            cancellationToken));

Argument<string[]> servers = new("SERVER")
{
    Description = "Two servers of this machine: URL,PROCESS URL,PROCESS (endpoint, number of the process), the one before first.",
    Arity = new ArgumentArity(2, 2),
};
Option<int> rounds = new("--rounds") { Description = "How often each server is asked, in turn.", DefaultValueFactory = _ => 5 };
Command compare = new("compare", "Requests a second of two servers, and the CPU time that each spends on an answer, asked in turn.")
{
    servers,
    rounds,
    seconds,
    only,
};
compare.SetAction(
    (arguments, cancellationToken) =>
    {
        (Uri, int)[] both =
        [
            .. arguments.GetRequiredValue(servers)
                .Select(server => server.Split(','))
                .Select(parts => (new Uri(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture))),
        ];
        return Load.CompareAsync(
            both[0],
            both[1],
            arguments.GetValue(rounds),
            TimeSpan.FromSeconds(arguments.GetValue(seconds)),
            arguments.GetValue(only),
            cancellationToken);
    });

Command typing = new(
    "typing", "How long suggestions take while names are typed, letter by letter, over one connection to a running server.")
{
    url,
};
typing.SetAction((arguments, cancellationToken) => Typing.RunAsync(arguments.GetRequiredValue(url), cancellationToken));

Command statements = new(
    "statements",
    "How many statements each operation costs in Neo4j (PaperNotes__Neo4j__…), asked twice: with nothing kept, then with what the store keeps."
);
statements.SetAction((_, cancellationToken) => Statements.RunAsync(cancellationToken));

Option<int> papers = new("--papers") { Description = "How large a generated corpus.", DefaultValueFactory = _ => 23_000 };
Option<int> rows = new("--rows") { Description = "How many nodes or edges a statement.", DefaultValueFactory = _ => 10_000 };
Option<int> times = new("--times")
{
    Description = "How often: the first also pays for the warming up of the database.",
    DefaultValueFactory = _ => 3,
};
Command plainLoad = new("plain-load", "How long a plain loader takes to write a generated corpus into Neo4j (PaperNotes__Neo4j__…).")
{
    papers,
    rows,
    times,
};
plainLoad.SetAction(
    (arguments, cancellationToken) =>
        PlainLoad.RunAsync(arguments.GetValue(papers), arguments.GetValue(rows), arguments.GetValue(times), cancellationToken));

Option<string?> seed = new("--seed") { Description = "A folder of facts to measure instead of a generated corpus.", HelpName = "FOLDER" };
Command costs = new("costs", "The CPU time that fields take in the embedded store: what their costs stand for.") { papers, seed };
costs.SetAction((arguments, cancellationToken) => Costs.RunAsync(arguments.GetValue(papers), arguments.GetValue(seed), cancellationToken));

Option<int> queries = new("--queries") { Description = "How many searches.", DefaultValueFactory = _ => 500 };
Command search = new("search", "The embedded store's own text index beside SQLite FTS5 and Lucene.NET.") { papers, queries };
search.SetAction(
    (arguments, cancellationToken) => SearchEngines.RunAsync(arguments.GetValue(papers), arguments.GetValue(queries), cancellationToken));

Argument<string> facts = new("FOLDER") { Description = "A folder of facts, such as an import." };
Option<string[]> texts = new("--texts")
{
    Description = "Archives (.tar.gz) of the notes, for the pairs that their texts name.",
    AllowMultipleArgumentsPerToken = true,
};
Option<string[]> methods = new("--methods")
{
    Description = "Keys of concepts whose related methods are printed.",
    AllowMultipleArgumentsPerToken = true,
};
Command related = new("related", "How well close papers and methods are found among facts, in the embedded store.")
{
    facts,
    texts,
    methods,
};
related.SetAction(
    (arguments, cancellationToken) =>
        Relatedness.RunAsync(
            arguments.GetRequiredValue(facts), arguments.GetValue(texts) ?? [], arguments.GetValue(methods) ?? [], cancellationToken));

Command confusions = new("confusions", "Names taken for something else in the graph of a folder: ordinary words, names of several works.")
{
    facts,
};
confusions.SetAction((arguments, cancellationToken) => Confusions.RunAsync(arguments.GetRequiredValue(facts), cancellationToken));

return await new RootCommand("Measures the paper-note graph.")
{
    load, compare, typing, statements, plainLoad, costs, search, related, confusions,
}
    .Parse(args)
    .InvokeAsync();
