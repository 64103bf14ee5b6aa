using GraphQL;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>One GraphQL request as it came by HTTP, well-formed but not yet checked against the schema.</summary>
/// <param name="Query">The text of its document; null where there is none.</param>
/// <param name="Refused">Why there is none.</param>
/// <param name="OperationName">The operation of the document, where it is named.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="Extensions">What is said beside.</param>
internal sealed record GraphCall(string? Query, ExecutionError? Refused, string? OperationName, Inputs? Variables, Inputs? Extensions);

/// <summary>What one HTTP request asks: one call, or a batch, which is answered by an array.</summary>
internal sealed record GraphCalls(IReadOnlyList<GraphCall> Calls, bool IsBatch);
