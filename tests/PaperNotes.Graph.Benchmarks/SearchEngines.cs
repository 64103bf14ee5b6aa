using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>
/// The same searches by the embedded store's own index, by SQLite's FTS5 and by Lucene.NET, both in memory and given the words that
/// our tokenizer makes: docs/decisions/0002 has the figures.
/// </summary>
internal static class SearchEngines
{
    private const int First = 20;

    /// <summary>Prints for each engine how long building takes, and one search for its first twenty nodes.</summary>
    public static async Task RunAsync(int papers, int queries, CancellationToken cancellationToken)
    {
        GraphContent content = GraphBuilder.Build(Corpus.Facts(papers));
        GraphNode[] nodes =
        [
            .. content.Papers,
            .. content.Venues,
            .. content.Areas,
            .. content.Topics,
            .. content.Concepts,
            .. content.Authors,
        ];
        string[] texts = Asked(content, queries);
        Console.WriteLine($"{papers} papers, {nodes.Length} nodes, {queries} searches for two words of a title");
        Console.WriteLine("| | build, ms | p50, ms | p95, ms | matches |\n| --- | --- | --- | --- | --- |");

        long start = Stopwatch.GetTimestamp();
        EmbeddedStore store = new(content);
        await MeasureAsync("own index (the whole store)", start, texts, async text =>
        {
            _ = await store.SearchAsync(new SearchRequest(text), new PageRequest(First), cancellationToken);
            return await store.CountSearchAsync(new SearchRequest(text), cancellationToken);
        });

        start = Stopwatch.GetTimestamp();
        await using SqliteConnection fts = await FtsAsync(nodes, cancellationToken);
        await MeasureAsync("SQLite FTS5", start, texts, text => FtsAsync(fts, text, cancellationToken));

        start = Stopwatch.GetTimestamp();
        using RAMDirectory folder = new();
        using DirectoryReader reader = LuceneIndex(folder, nodes);
        IndexSearcher searcher = new(reader);
        await MeasureAsync("Lucene.NET", start, texts, text => Task.FromResult(searcher.Search(LuceneQuery(text), First).TotalHits));
    }

    // Two neighbours of a title, of titles all over the corpus.
    private static string[] Asked(GraphContent content, int queries)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, queries).Select(_ =>
        {
            IReadOnlyList<string> words = Words.Of(content.Papers[random.Next(content.Papers.Count)].Title);
            int at = random.Next(words.Count - 1);
            return $"{words[at]} {words[at + 1]}";
        })];
    }

    private static async Task MeasureAsync(string name, long start, string[] texts, Func<string, Task<int>> search)
    {
        double build = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        foreach (string text in texts)
        {
            await search(text);
        }

        double[] times = new double[texts.Length];
        long matches = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            long asked = Stopwatch.GetTimestamp();
            matches += await search(texts[i]);
            times[i] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {build:f0} | {times[times.Length / 2]:f3} | {times[times.Length * 95 / 100]:f3} | {matches} |"));
    }

    private static async Task<SqliteConnection> FtsAsync(GraphNode[] nodes, CancellationToken cancellationToken)
    {
        SqliteConnection connection = new("Data Source=:memory:");
        await connection.OpenAsync(cancellationToken);
        await using (
            SqliteCommand create = new("CREATE VIRTUAL TABLE node USING fts5(words, content='', tokenize='unicode61')", connection))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
        await using SqliteCommand insert = new("INSERT INTO node(rowid, words) VALUES ($number, $words)", connection, transaction);
        SqliteParameter number = insert.Parameters.Add("$number", SqliteType.Integer);
        SqliteParameter words = insert.Parameters.Add("$words", SqliteType.Text);
        for (int i = 0; i < nodes.Length; i++)
        {
            (number.Value, words.Value) = (i, Split(nodes[i]));
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return connection;
    }

    private static async Task<int> FtsAsync(SqliteConnection connection, string text, CancellationToken cancellationToken)
    {
        string match = string.Join(' ', Words.OfQuery(text).Select(word => $"\"{word}\""));
        await using SqliteCommand first = new(
            $"SELECT rowid, bm25(node) FROM node WHERE node MATCH $match ORDER BY rank LIMIT {First}", connection);
        first.Parameters.AddWithValue("$match", match);
        await using (SqliteDataReader rows = await first.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                _ = rows.GetInt64(0);
            }
        }

        await using SqliteCommand count = new("SELECT count(*) FROM node WHERE node MATCH $match", connection);
        count.Parameters.AddWithValue("$match", match);
        return Convert.ToInt32(await count.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static DirectoryReader LuceneIndex(RAMDirectory folder, GraphNode[] nodes)
    {
        using WhitespaceAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
        using IndexWriter writer = new(folder, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        for (int i = 0; i < nodes.Length; i++)
        {
            writer.AddDocument(new Document { new TextField("words", Split(nodes[i]), Field.Store.NO), new StoredField("number", i) });
        }

        writer.Commit();
        return DirectoryReader.Open(folder);
    }

    private static BooleanQuery LuceneQuery(string text)
    {
        BooleanQuery query = [];
        foreach (string word in Words.OfQuery(text))
        {
            query.Add(new TermQuery(new Term("words", word)), Occur.MUST);
        }

        return query;
    }

    private static string Split(GraphNode node) =>
        string.Join(' ', SearchedText.Of(node, []) is var text ? text.Names.Concat(text.Text) : []);
}
