using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>The schema as text, printed once. Thread-safe.</summary>
internal sealed class SchemaText(GraphApiSchema schema)
{
    private readonly Lazy<(byte[] Text, EntityTagHeaderValue Tag)> printed = new(() =>
    {
        byte[] text = Encoding.UTF8.GetBytes(schema.Sdl());
        return (text, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 12))}\"", isWeak: true));
    });

    /// <summary>Answers with the schema as a file.</summary>
    public Task WriteFileAsync(HttpContext http)
    {
        http.Response.Headers.ContentDisposition = "attachment; filename=schema.graphql";
        return WriteAsync(http);
    }

    /// <summary>Answers with the schema.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        AnswerTags.Set(http, printed.Value.Tag);
        if (AnswerTags.IsKnown(http, printed.Value.Tag) || AnswerTags.IsAny(http))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = printed.Value.Text.Length;
        await http.Response.Body.WriteAsync(printed.Value.Text, http.RequestAborted);
    }
}
