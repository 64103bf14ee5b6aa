using PaperNotes.Graph.Server.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
