using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Generating;

/// <summary>Writes the notes of one corpus in order. Not thread-safe.</summary>
internal sealed class CorpusWriter
{
    private const int Areas = 55;

    // How often a list has 0, 1, 2, ... items in the 256 seed notes.
    private static readonly int[] MethodLengths = [32, 113, 66, 29, 9, 5, 2];
    private static readonly int[] TaskLengths = [0, 3, 37, 111, 85, 17, 3];
    private static readonly int[] BenchmarkLengths = [28, 44, 39, 41, 34, 21, 18, 11, 20];
    private static readonly int[] ModelLengths = [30, 42, 60, 44, 36, 14, 13, 9, 8];
    private static readonly int[] BaselineLengths = [3, 4, 19, 31, 52, 33, 51, 25, 38];
    private static readonly int[] KeywordLengths = [0, 0, 0, 0, 1, 225, 23, 7];
    private static readonly int[] TitleLengths = [0, 0, 0, 2, 9, 11, 15, 29, 31, 42, 41, 25, 22, 15, 10];

    private readonly Random _random;
    private readonly (string Key, int Share)[] _venues;
    private readonly NamePool _methods = new(Areas, newPerMille: 900, SyntheticNames.Method);
    private readonly NamePool _tasks = new(Areas, newPerMille: 20, SyntheticNames.Task);
    private readonly NamePool _benchmarks = new(Areas, newPerMille: 25, SyntheticNames.Benchmark);
    private readonly NamePool _models = new(Areas, newPerMille: 12, SyntheticNames.Model);
    private readonly NamePool _baselines = new(Areas, newPerMille: 30, SyntheticNames.Baseline);
    private readonly NamePool _keywords = new(Areas, newPerMille: 30, SyntheticNames.Keyword);
    private readonly NamePool _words = new(Areas, newPerMille: 8, SyntheticNames.Word);
    private readonly List<string>[] _keysByArea = [.. Enumerable.Range(0, Areas).Select(_ => new List<string>())];

    public CorpusWriter(int seed, (string Key, int Share)[] venues)
    {
        _random = new Random(seed);
        _venues = venues;
    }

    public NoteFacts Next(int number)
    {
        string venue = Venue();
        int area = Area();
        string areaKey = $"area_{SyntheticNames.Word(area).ToLowerInvariant()}";
        List<string> methods = Draw(_methods, MethodLengths, area);
        List<string> keywords = Draw(_keywords, KeywordLengths, area);
        string words = string.Join(
            ' ', Draw(_words, TitleLengths, area).Select((word, i) => i % 3 == 1 ? SyntheticNames.Joint(_random.Next(8)) : word));
        string title = methods.Count > 0 && _random.Next(2) == 0 ? $"{methods[0]}: {words}" : words;
        string slug = $"{title.Replace(": ", "_", StringComparison.Ordinal).Replace(' ', '_').ToLowerInvariant()}_{number}";
        List<string> related = Related(area);
        string key = $"{venue}/{areaKey}/{slug}";
        _keysByArea[area].Add(key);
        return new NoteFacts
        {
            Venue = venue,
            Area = areaKey,
            Slug = slug,
            Title = title,
            Arxiv = _random.Next(100) < 77 ? $"{2400 + (number / 100_000):D4}.{number % 100_000:D5}" : null,
            Code = _random.Next(100) < 56 ? $"https://github.com/example/{SyntheticNames.Word(number).ToLowerInvariant()}" : null,
            Keywords = keywords,
            Tags = keywords,
            Summary = string.Join(' ', Enumerable.Range(0, 33).Select(_ => _words.Draw(_random, area, []))) + ".",
            Methods = methods,
            Tasks = Draw(_tasks, TaskLengths, area),
            Benchmarks = Draw(_benchmarks, BenchmarkLengths, area),
            Models = Draw(_models, ModelLengths, area),
            Baselines = Draw(_baselines, BaselineLengths, area),
            Related = related,
            NoteDate = "2026-05-08",
        };
    }

    private string Venue()
    {
        int place = _random.Next(_venues.Sum(venue => venue.Share));
        foreach ((string key, int share) in _venues)
        {
            place -= share;
            if (place < 0)
            {
                return key;
            }
        }

        return _venues[^1].Key;
    }

    // The square of a uniform number: the largest areas have some ten times the papers of the smallest.
    private int Area()
    {
        double uniform = _random.NextDouble();
        return (int)(uniform * uniform * Areas);
    }

    private List<string> Draw(NamePool pool, int[] lengths, int area)
    {
        int place = _random.Next(lengths.Sum());
        int length = 0;
        while (place >= lengths[length])
        {
            place -= lengths[length++];
        }

        List<string> names = new(length);
        for (int i = 0; i < length; i++)
        {
            names.Add(pool.Draw(_random, area, names));
        }

        return names;
    }

    private List<string> Related(int area)
    {
        List<string> keys = _keysByArea[area];
        List<string> related = [];
        for (int i = 0; i < 5 && keys.Count > 0; i++)
        {
            string key = keys[_random.Next(keys.Count)];
            if (!related.Contains(key))
            {
                related.Add(key);
            }
        }

        return related;
    }
}
