using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>Asks a running server over real connections.</summary>
internal static class Load
{
    private const int CompareConnections = 8;

    public static async Task<int> RunAsync(Uri url, int connections, TimeSpan duration, string? only, CancellationToken cancellationToken)
    {
        using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        Console.WriteLine($"| operation, {connections} connection(s) | requests/s | p50 ms | p95 ms | answers |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (Operation operation in Operations.All.Where(operation => only is null || operation.Name == only))
        {
            byte[][] bodies = await BodiesAsync(http, url, operation, cancellationToken);
            await AskAsync(http, url, bodies, connections, duration / 10, cancellationToken);
            (double[] latencies, TimeSpan took) = await AskAsync(http, url, bodies, connections, duration, cancellationToken);
            Array.Sort(latencies);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {operation.Name} | {latencies.Length / took.TotalSeconds:0} | {At(latencies, 0.5):0.00} | {At(latencies, 0.95):0.00} | {latencies.Length} |"
                ));
        }

        return 0;
    }

    /// <summary>
    /// Asks two servers of this machine in turn: how many requests a second each answers, and the CPU time that it spends on an answer,
    /// which depends less on what else runs.
    /// </summary>
    public static async Task<int> CompareAsync(
        (Uri Url, int Process) before,
        (Uri Url, int Process) after,
        int rounds,
        TimeSpan duration,
        string? only,
        CancellationToken cancellationToken
    )
    {
        using HttpClient http = new();
        Console.WriteLine(
            $"| operation, {rounds} rounds, {CompareConnections} connections | requests/s: median ratio | all | CPU µs an answer, before | after | median ratio |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (Operation operation in Operations.All.Where(operation => only is null || operation.Name == only))
        {
            Cost[] first = new Cost[rounds], second = new Cost[rounds];
            await CostAsync(before, duration);
            await CostAsync(after, duration);
            for (int round = 0; round < rounds; round++)
            {
                first[round] = await CostAsync(before, duration);
                second[round] = await CostAsync(after, duration);
            }

            double[] rates = [.. first.Zip(second, (was, now) => now.Rate / was.Rate).Order()];
            double[] costs = [.. first.Zip(second, (was, now) => now.Micros / was.Micros).Order()];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {operation.Name} | {At(rates, 0.5):0.00} | {string.Join(", ", rates.Select(rate => rate.ToString("0.00", CultureInfo.InvariantCulture)))} | {At([.. first.Select(cost => cost.Micros).Order()], 0.5):0} | {At([.. second.Select(cost => cost.Micros).Order()], 0.5):0} | {At(costs, 0.5):0.00} |"
                ));

            async Task<Cost> CostAsync((Uri Url, int Process) server, TimeSpan time)
            {
                byte[][] bodies = await BodiesAsync(http, server.Url, operation, cancellationToken);
                using Process process = Process.GetProcessById(server.Process);
                TimeSpan start = process.TotalProcessorTime;
                (double[] latencies, TimeSpan took) = await AskAsync(http, server.Url, bodies, CompareConnections, time, cancellationToken);
                process.Refresh();
                return new(latencies.Length / took.TotalSeconds, (process.TotalProcessorTime - start).TotalMicroseconds / latencies.Length);
            }
        }

        return 0;
    }

    private readonly record struct Cost(double Rate, double Micros);

    private static async Task<byte[][]> BodiesAsync(HttpClient http, Uri url, Operation operation, CancellationToken cancellationToken) =>
        [.. (await KeysAsync(http, url, operation, cancellationToken)).Select(key =>
            JsonSerializer.SerializeToUtf8Bytes(new { query = operation.Text, variables = new { key } }))];

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];

    private static async Task<string[]> KeysAsync(HttpClient http, Uri url, Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Keys is null)
        {
            return [""];
        }

        using HttpResponseMessage response = await http.PostAsJsonAsync(url, new { query = operation.Keys }, cancellationToken);
        JsonElement data = (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("data");
        return
        [
            .. data.EnumerateObject()
                .First()
                .Value.GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("key").GetString()!),
        ];
    }

    private static async Task<(double[] Latencies, TimeSpan Took)> AskAsync(
        HttpClient http, Uri url, byte[][] bodies, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int next = 0;
        List<double>[] latencies = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                List<double> own = [];
                while (watch.Elapsed < duration)
                {
                    byte[] body = bodies[(int)((uint)Interlocked.Increment(ref next) % bodies.Length)];
                    long start = Stopwatch.GetTimestamp();
                    await PostAsync(http, url, body, cancellationToken);
                    own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                return own;
            },
            cancellationToken)));
        return ([.. latencies.SelectMany(own => own)], watch.Elapsed);
    }

    private static async Task PostAsync(HttpClient http, Uri url, byte[] body, CancellationToken cancellationToken)
    {
        using ByteArrayContent content = new(body);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await http.PostAsync(url, content, cancellationToken);
        byte[] answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode || answer.AsSpan().IndexOf("\"errors\""u8) >= 0)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(answer)}");
        }
    }
}
