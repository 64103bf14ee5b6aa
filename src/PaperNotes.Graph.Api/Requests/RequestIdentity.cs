namespace PaperNotes.Graph.Api.Requests;

/// <summary>What a request is called in the log and towards its client; the host sets it before it executes anything. Scoped.</summary>
public sealed class RequestIdentity
{
    /// <summary>The name; letters, digits and a few signs, so that it can stand in a log line.</summary>
    public string Id { get; set; } = "(unnamed)";
}
