using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>Writes answers as JSON and reads variables. Thread-safe.</summary>
public sealed class AnswerSerializer : GraphQLSerializer
{
    // Answers of GraphLimits.AnswerDepth levels, in the array of a batch too.
    private const int MaxDepth = 72;

    private readonly JsonWriterOptions _writing;

    /// <param name="errors">How errors are written.</param>
    public AnswerSerializer(IErrorInfoProvider errors)
        // Titles in any script come as they are. Answers are JSON and nothing else (nosniff): no text in them is ever read as HTML.
        : base(json => (json.Encoder, json.MaxDepth) = (JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth), errors) =>
        _writing = new JsonWriterOptions { Encoder = SerializerOptions.Encoder, MaxDepth = MaxDepth, SkipValidation = true };

    /// <summary>
    /// Writes an <c>ExecutionResult</c>, or a list of them, piece by piece: the output sees each piece before the next is made, and
    /// ends the writing by throwing.
    /// </summary>
    public void Write<T>(IBufferWriter<byte> output, T answer)
    {
        using Utf8JsonWriter writer = new(output, _writing);
        JsonSerializer.Serialize(writer, answer, SerializerOptions);
    }
}
