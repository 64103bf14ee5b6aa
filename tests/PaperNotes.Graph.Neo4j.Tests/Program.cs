using PaperNotes.Graph.Neo4j.Tests;
using PaperNotes.Graph.Neo4j.Tests.Faults;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// A process that tests start to be killed; else the entry point that the test framework would generate.
if (Environment.GetEnvironmentVariable(ImporterProcess.Variable) is { } order)
{
    await ImportToKill.RunAsync(order);
    return 0;
}

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
