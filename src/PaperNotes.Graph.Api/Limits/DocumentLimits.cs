using System.Text;
using GraphQL.Execution;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Refuses a document that is too large, before it is parsed. Its time grows with the size of the document, at most with
/// <see cref="GraphLimits.DocumentBytes"/>. Thread-safe.
/// </summary>
internal sealed class DocumentLimits(GraphLimits limits, IDocumentBuilder parser)
{
    /// <summary>The number of tokens of a document that is within the limits. An error for the client where it is not.</summary>
    public int Check(string document)
    {
        int bytes = Encoding.UTF8.GetByteCount(document);
        Size("bytes", bytes, limits.DocumentBytes);
        DocumentScan scan = DocumentScan.Read(document);
        Depth("brackets", scan.Nesting, limits.Nesting);
        if (scan.NumberDigits > limits.NumberDigits)
        {
            throw GraphErrors.NumberTooLong(scan.NumberDigits, limits.NumberDigits);
        }

        Size("tokens", scan.Tokens, limits.Tokens);
        Size("fields", scan.Fields, limits.Fields);
        Size("characters in one name", scan.NameLength, limits.NameLength);
        Size("values", scan.Values, limits.Values);
        Size("variables", scan.Variables, limits.Variables);
        Size("aliases", scan.Aliases, limits.Aliases);
        Size("directives", scan.Directives, limits.Directives);
        Size("directives in one place", scan.DirectivesInOnePlace, limits.DirectivesInOnePlace);
        Size("operations", scan.Operations, limits.Operations);
        Size("fragments", scan.Fragments, limits.Fragments);
        if (scan.IsMalformed)
        {
            parser.Build(document);
            throw GraphErrors.DocumentMalformed("Brackets do not match.", document, document.Length);
        }

        CheckOperations(scan);
        return scan.Tokens;
    }

    private void CheckOperations(DocumentScan scan)
    {
        List<SelectionCost> operations = FragmentCosts.OfOperations(scan);
        SelectionCost all = operations.Aggregate(default(SelectionCost), (sum, operation) => sum.And(operation));
        Depth("fragments", all.FragmentDepth, limits.FragmentDepth);
        Size("spreads of fragments", all.Visits, limits.FragmentVisits);
        Size("fields counted through fragments", all.Fields, limits.Fields);
        Depth("fields", all.Depth, limits.Depth);
        foreach (SelectionCost operation in operations)
        {
            Size("fields at the root of an operation", operation.Roots, limits.RootFields);
        }

        CheckIntrospection(all.Introspection);
    }

    private void CheckIntrospection(IntrospectionLists lists)
    {
        for (int place = 0; place < IntrospectionLists.Names.Count; place++)
        {
            Introspection(IntrospectionLists.Names[place], lists.At(place), limits.IntrospectionLists);
        }

        Introspection("ofType", lists.OfTypes, limits.IntrospectionOfTypes);
    }

    private static void Size(string what, int given, int limit)
    {
        if (given > limit)
        {
            throw GraphErrors.DocumentTooLarge(what, given, limit);
        }
    }

    private static void Depth(string what, int given, int limit)
    {
        if (given > limit)
        {
            throw GraphErrors.DocumentTooDeep(what, given, limit);
        }
    }

    private static void Introspection(string field, int given, int limit)
    {
        if (given > limit)
        {
            throw GraphErrors.IntrospectionTooDeep(field, given, limit);
        }
    }
}
