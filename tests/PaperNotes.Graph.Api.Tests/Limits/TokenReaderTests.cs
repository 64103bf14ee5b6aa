using System.Text.Json;
using GraphQLParser;
using GraphQLParser.Exceptions;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Api.Tests.Limits;

public sealed class TokenReaderTests
{
    private static readonly string[] s_pieces =
    [
        "a", "_b1", "on", "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "=", "|", "&", "...", "..", ".", "0", "00", "-1", "-", "12",
        "1.5", "1.", "1e3", "1e", "-0.1E-2", "\"", "\"\"", "\"\"\"", "\"x\"", "\"\\n\"", "\\", "\\\"", "\\\"\"\"", "\\u0041", "\\u00",
        "\\q", "#", "# c\n", "\n", "\r", "\r\n", "\t", " ", ",", "\uFEFF", "é", "\u0001", "%", "\u007f", "😀",
    ];

    [Fact]
    public void Random_texts_have_the_tokens_that_the_engines_lexer_reads_and_break_where_it_breaks()
    {
        int broken = 0;
        for (int seed = 0; seed < 20_000; seed++)
        {
            Random random = new(seed);
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));

            (List<(char, int)> engine, bool engineBroke) = OfEngine(text);
            (List<(char, int)> ours, bool oursBroke) = Ours(text);

            (string.Join(' ', ours), oursBroke).ShouldBe(
                (string.Join(' ', engine), engineBroke), $"seed {seed}: {JsonSerializer.Serialize(text)}");
            broken += oursBroke ? 1 : 0;
        }

        broken.ShouldBeInRange(2_000, 18_000);
    }

    [Theory]
    [InlineData("{papers(first:1){nodes{", "...{key}", 1_200, "!}}}", "Expected Name, found !", 1, 9_624)]
    [InlineData("{a(b:\"", "x", 19_000, "\"){key!}}", "Expected Name, found !", 1, 19_013)]
    [InlineData("{", " ", 19_000, "%}", "Unexpected character \"%\".", 1, 19_002)]
    [InlineData("{a\r", "", 0, "\r!\r}", "Expected Name, found !", 3, 1)]
    [InlineData("\n\n{", "a ", 1_000, "", "Expected Name, found EOF", 3, 2_002)]
    public async Task An_error_in_a_long_line_is_told_with_its_place(
        string start, string repeated, int times, string end, string reason, int line, int column)
    {
        AskedGraph graph = new(new EmbeddedSource());

        JsonElement answer = await graph.AskAsync(start + string.Concat(Enumerable.Repeat(repeated, times)) + end);

        JsonElement error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldStartWith($"Error parsing query: {reason}");
        error.GetProperty("locations").GetRawText().ShouldBe($$"""[{"line":{{line}},"column":{{column}}}]""");
    }

    private static (List<(char, int)> Tokens, bool IsBroken) Ours(string text)
    {
        List<(char, int)> tokens = [];
        TokenReader reader = new(text);
        while (reader.Next())
        {
            tokens.Add((reader.Kind, reader.End));
        }

        return (tokens, reader.Broken is not null);
    }

    private static (List<(char, int)> Tokens, bool IsBroken) OfEngine(string text)
    {
        List<(char, int)> tokens = [];
        try
        {
            for (Token token = Lexer.Lex(text); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
            {
                if (token.Kind != TokenKind.COMMENT)
                {
                    tokens.Add((KindOf(token), token.End));
                }
            }
        }
        catch (Exception broken) when (broken is GraphQLSyntaxErrorException or IndexOutOfRangeException)
        {
            // The engine's message fails itself where a line ends with a carriage return alone.
            return (tokens, true);
        }

        return (tokens, false);
    }

    private static char KindOf(Token token) => token.Kind switch
    {
        TokenKind.NAME => 'n',
        TokenKind.INT => 'i',
        TokenKind.FLOAT => 'f',
        TokenKind.STRING => 's',
        TokenKind.SPREAD => '.',
        _ => token.Value.Span[0],
    };
}
