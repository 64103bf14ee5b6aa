using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>
/// Asks a running server for suggestions as a person types: names of concepts, titles and topics, letter by letter, over one connection.
/// </summary>
internal static class Typing
{
    private const int Longest = 16;

    private const string Names = """
        { concepts(first: 100, where: { kinds: [METHOD, TASK, DATASET, KEYWORD] }) { nodes { name } }
          papers(first: 100, order: [{ field: TITLE, direction: ASC }]) { nodes { name: title } }
          topics(first: 50) { nodes { name } } }
        """;

    private const string Suggest = "query ($text: String!) { suggest(text: $text) { label kind matched paperCount node { id } } }";

    public static async Task<int> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        using HttpClient http = new();
        string[] names = await NamesAsync(http, url, cancellationToken);
        // The first round warms up.
        await TypeAsync(http, url, names, cancellationToken);
        List<(int Letters, double Time)> times = await TypeAsync(http, url, names, cancellationToken);
        Console.WriteLine("| letters | p50 ms | p95 ms | answers |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (IGrouping<int, double> letters in times
                .GroupBy(time => Math.Min(time.Letters, 8), time => time.Time)
                .OrderBy(letters => letters.Key))
        {
            Write(letters.Key == 8 ? $"8 to {Longest}" : letters.Key.ToString(CultureInfo.InvariantCulture), [.. letters]);
        }

        Write("all", [.. times.Select(time => time.Time)]);
        Write(
            "a letter exchanged",
            [
                .. (await TypeAsync(http, url, [.. names.Select(WithSlip)], cancellationToken))
                    .Where(time => time.Letters >= 8)
                    .Select(time => time.Time),
            ]);
        return 0;
    }

    private static string WithSlip(string name) => name.Length < 5 ? name : $"{name[..2]}{name[3]}{name[2]}{name[4..]}";

    private static void Write(string letters, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {letters} | {times[times.Length / 2]:0.00} | {times[(int)(0.95 * (times.Length - 1))]:0.00} | {times.Length} |"));
    }

    private static async Task<List<(int Letters, double Time)>> TypeAsync(
        HttpClient http, Uri url, string[] names, CancellationToken cancellationToken)
    {
        List<(int, double)> times = [];
        foreach (string name in names)
        {
            for (int letters = 1; letters <= Math.Min(Longest, name.Length); letters++)
            {
                long start = Stopwatch.GetTimestamp();
                using HttpResponseMessage response = await http.PostAsJsonAsync(
                    url, new { query = Suggest, variables = new { text = name[..letters] } }, cancellationToken);
                _ = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
                times.Add((letters, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            }
        }

        return times;
    }

    private static async Task<string[]> NamesAsync(HttpClient http, Uri url, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync(url, new { query = Names }, cancellationToken);
        JsonElement data = (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("data");
        return
        [
            .. data.EnumerateObject()
                .SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray())
                .Select(node => node.GetProperty("name").GetString()!),
        ];
    }
}
