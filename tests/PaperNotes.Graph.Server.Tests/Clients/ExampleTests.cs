using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Clients;

/// <summary>
/// The programs of examples/package.json, each with its real client; what they print is written down in examples/expected.
/// </summary>
public sealed class ExampleTests(ClientServer server) : IClassFixture<ClientServer>
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "examples");

    public static TheoryData<string> Programs
    {
        get
        {
            using JsonDocument package = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "package.json")));
            return
            [
                .. package.RootElement.GetProperty("scripts").EnumerateObject().Select(script => script.Name).Except(["generate", "check"]),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_prints_what_is_written_down(string program)
    {
        RunningServer running = await server.GetAsync();

        string printed = await Tool.ExampleAsync(program, running.Address);

        await WrittenDown.ShouldBeAsync(printed, program);
    }

    [Fact]
    public async Task Their_types_hold_against_what_the_server_says_of_itself()
    {
        RunningServer running = await server.GetAsync();

        string errors = await Tool.ExampleAsync("check", running.Address);

        errors.ShouldBeEmpty();
    }
}
