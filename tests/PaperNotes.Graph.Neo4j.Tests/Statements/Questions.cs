namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>
/// A question for every statement of the store. The tests of this folder compare what the store runs for each with a file, and look at the
/// plan that the database makes of it. A traversal joins by a line.
/// </summary>
public static class Questions
{
    public static IReadOnlyList<Question> All { get; } = [.. NodeQuestions.All, .. PaperQuestions.All, .. TraversalQuestions.All];

    public static TheoryData<string> Names => [.. All.Select(question => question.Name)];
}
