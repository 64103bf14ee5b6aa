using GraphQL;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>One GraphQL request as it came by HTTP, well-formed but not yet checked against the schema.</summary>
internal sealed record GraphCall(string Query, string? OperationName, Inputs? Variables, Inputs? Extensions);

/// <summary>What one HTTP request asks: one call, or a batch, which is answered by an array.</summary>
internal sealed record GraphCalls(IReadOnlyList<GraphCall> Calls, bool IsBatch);
