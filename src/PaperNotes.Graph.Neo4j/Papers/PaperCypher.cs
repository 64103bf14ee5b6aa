using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Lists and counts of papers. The statement's entry (<see cref="ScopeCypher"/>) with its conditions stands where <c>@papers</c> is,
/// the columns of the order where <c>@order</c> is: all of them constants of this folder. What the answer needs of a paper is read from the
/// list, since of a row Neo4j would read it before it sorts.
/// </summary>
internal static class PaperCypher
{
    /// <summary>One row: the first papers of all, each with its year.</summary>
    public static readonly string List = $$"""
        CALL () {
          @papers
          WITH p ORDER BY @order LIMIT $limit
          RETURN collect(p) AS papers
        }
        RETURN 0 AS i, [p IN papers | [{{NodeCypher.Paper}}, p.year]] AS papers
        """;

    /// <summary>A row a scope: its index and its first papers, each with its year.</summary>
    public static readonly string ListByScope = $$"""
        UNWIND range(0, size($scopes) - 1) AS i
        WITH i, $scopes[i] AS scope
        CALL (scope) {
          @papers
          WITH p ORDER BY @order LIMIT $limit
          RETURN collect(p) AS papers
        }
        RETURN i, [p IN papers | [{{NodeCypher.Paper}}, p.year]] AS papers
        """;

    /// <summary>One row: how many papers.</summary>
    public const string Count = """
        CALL () {
          @papers
          RETURN count(*) AS papers
        }
        RETURN 0 AS i, papers
        """;

    /// <summary>A row a scope: its index and how many papers.</summary>
    public const string CountByScope = """
        UNWIND range(0, size($scopes) - 1) AS i
        WITH i, $scopes[i] AS scope
        CALL (scope) {
          @papers
          RETURN count(*) AS papers
        }
        RETURN i, papers
        """;
}
