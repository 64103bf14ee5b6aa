using System.Text.Json;
using CsCheck;

namespace PaperNotes.Graph.Testing;

/// <summary>
/// Lines of a data set as no careful person writes them: blanks of all kinds, letters composed and not, control characters, separators,
/// texts around every limit, empty lists, keys with slashes, and now and then a line that is none.
/// </summary>
public static class HostileFacts
{
    /// <summary>Names of files and folders, most of which a file system takes.</summary>
    public static Gen<string> FileNames { get; } =
        Gen.OneOf(
            Gen.OneOf(
                "x", "x ", " x", "trail", "trail ", " ", "g\u00F6del", "go\u0308del", "か\u3099", "が", "👩‍🔬", "a\tb", "a\nb", "\"q\"",
                "back\\slash", "\u3000",
                "a.b"),
            Text(Pieces, 6).Select(text => text.Replace('/', '_').Replace('\0', '_')));

    /// <summary>Texts of one line or of several.</summary>
    public static Gen<string> Texts { get; } = Text(Pieces, 12);

    /// <summary>The lines of one file.</summary>
    public static Gen<string[]> Lines { get; } =
        Gen.Frequency((12, Note), (3, Page), (1, Area), (1, Topic), (1, Gen.OneOf("", "{}", "nonsense", "{\"slug\":"))).Array[1, 12];

    private static Gen<string> Pieces =>
        Gen.OneOf(
            Gen.OneOf(
                "a", "Z", "7", "LoRA", "GPT-4", "MMLU", "graph", "é", "e\u0301", "중", "\u1112\u1161\u11AB", "が", "か\u3099", "中", "ß", "Σ",
                "ﷺ",
                "ﬁ"),
            Gen.OneOf(
                "𝒳", "👩‍🔬", "🚀", "\"", "\\", "'", "<", ">", "&amp;", "{", "}", "[", "]", "/", "..", ".", "-", "_", "+", "%", "?", "#", "∞",
                ","),
            Gen.OneOf("\0", "\a", "\u001B", "\u007F", "\u0085", "\uFFFD", "\u2028", "\u2029", "\u202E", "\u200D", "\uE000", "\u00AD"));

    private static Gen<string> Blanks =>
        Gen.OneOf("", "", "", " ", "\t", "\n", "\r\n", "\u00A0", "\u3000", "\u2028", "\u0085", "\u200B", "\uFEFF");

    private static Gen<string> Key => Gen.Frequency(
        (6, Gen.OneOf("ACL2025", " ACL2025", "ACL2025\n", "llm_nlp", "llm_nlp ", "g\u00F6del", "go\u0308del", "x", "x\u3000")),
        (1, Gen.OneOf("", " ", "ACL/2025", "a\nb", "a\0b")),
        (1, Long(1, 1024)),
        (3, Text(Pieces, 4)));

    private static Gen<string> Name =>
        Gen.Frequency(
            (12, Text(Pieces, 8)), (1, Long(1, 1024)), (1, Long(60, 70)), (1, Gen.OneOf("", " ", "MMLU", "graph neural networks")));

    private static Gen<string[]> Names => Gen.OneOf(Gen.Const<string[]>([]), Name.Array[0, 4]);

    private static Gen<string> Link =>
        Gen.OneOf(
            Gen.Select(Key, Key, Key, (venue, area, slug) => $"{venue}/{area}/{slug}"),
            Name,
            Gen.OneOf("ACL2025/llm_nlp/x", "ACL2025 /llm_nlp/ x", "/", "//"));

    private static Gen<string> Note =>
        Gen.Select(
            Gen.Select(Key, Key, Key, Text(Pieces, 12)),
            Gen.Select(Names, Names, Names, Link.Array[0, 4]),
            Gen.Select(Text(Pieces, 12), Gen.Bool, Gen.OneOf("2025-01-02", " 2025-01-02 ", "2501.01234", " arXiv:2501.01234v2 ", "")),
            (key, names, rest) =>
                Json(
                    ("venue", key.Item1),
                    ("area", key.Item2),
                    ("slug", key.Item3),
                    ("title", key.Item4),
                    ("authors", names.Item1),
                    ("keywords", names.Item2),
                    ("tags", rest.Item2 ? names.Item2 : names.Item3),
                    ("methods", names.Item3),
                    ("tasks", names.Item1),
                    ("benchmarks", names.Item2),
                    ("models", names.Item3),
                    ("baselines", names.Item1),
                    ("mentions", names.Item2),
                    ("related", names.Item4),
                    ("summary", rest.Item1),
                    ("code", rest.Item2 ? null : $" https://example.org/{rest.Item3.Trim()} "),
                    ("note_url", rest.Item2 ? "https://example.org/note" : null),
                    (
                        "positions",
                        names.Item1.Select(
                            (name, line) => new object[] { name, rest.Item2 ? "method-row" : "of another version", line, -1 })),
                    ("path", rest.Item1),
                    ("revision", key.Item1),
                    ("hash", rest.Item2 ? "00" : null),
                    ("note_date", rest.Item3.Contains('-', StringComparison.Ordinal) ? rest.Item3 : null),
                    ("arxiv", rest.Item3.Contains('-', StringComparison.Ordinal) ? null : rest.Item3)));

    private static Gen<string> Page => Gen.Select(
        Key, Key, Name, Gen.Int[0, 99], Key.Array[0, 3], Name.Array[0, 3],
        (venue, area, name, count, venues, topics) => $$"""
            {"page":{{Json(
                ("venue", venue), ("area", area), ("area_name", name), ("count_reported", count), ("date", count % 2 == 0 ? "2025-01-02" : null),
                ("same_area_other_venues", venues.Select(other => new { venue = other, count })),
                ("top_topics", topics.Select(topic => new { topic, count })))}}}
            """);

    private static Gen<string> Area => Gen.Select(Key, Name, (key, name) => $$"""{"area":{{Json(("key", key), ("name", name))}}}""");

    private static Gen<string> Topic => Gen.Select(
        Name, Gen.OneOf<string[]>([], ["graph"], ["(", "graph"], [" lo?ra ", ""]),
        (name, patterns) => $$"""{"topic":{{Json(("name", name), ("patterns", patterns))}}}""");

    private static Gen<string> Text(Gen<string> pieces, int most) =>
        Gen.Select(Blanks, pieces.Array[1, most], Blanks, (before, all, after) => before + string.Concat(all) + after);

    // About so many bytes of one character, some of which make much longer keys.
    private static Gen<string> Long(int least, int most) =>
        Gen.Select(
            Gen.OneOf("a", "é", "中", "𝒳", "%", "?", "ﷺ", "∞", "a "),
            Gen.Int[-2, 2],
            Gen.OneOf(least, most),
            (unit, off, bytes) =>
                string.Concat(Enumerable.Repeat(unit, Math.Max(1, (bytes / System.Text.Encoding.UTF8.GetByteCount(unit)) + off))));

    private static string Json(params (string Name, object? Value)[] fields) =>
        JsonSerializer.Serialize(fields.ToDictionary(field => field.Name, field => field.Value));
}
