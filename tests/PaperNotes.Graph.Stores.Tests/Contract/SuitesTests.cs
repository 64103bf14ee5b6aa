using System.Reflection;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public sealed class SuitesTests
{
    private static readonly Type[] Types = Assembly.GetExecutingAssembly().GetTypes();

    public static TheoryData<string> Stores =>
        [.. Types.Where(type => type.IsSubclassOf(typeof(StoreUnderTest)) && !type.IsAbstract).Select(type => type.Namespace!)];

    [Theory]
    [MemberData(nameof(Stores))]
    public void Every_store_has_taken_up_every_suite(string store)
    {
        IEnumerable<Type> suites = Types.Where(type => type.IsAbstract && type.Name.EndsWith("Contract", StringComparison.Ordinal));

        IEnumerable<string> missing = suites
            .Where(suite => !Types.Any(type => type.Namespace == store && type.IsSubclassOf(suite) && !type.IsAbstract))
            .Select(suite => suite.Name);

        missing.ShouldBeEmpty();
    }
}
