namespace PaperNotes.Graph.Importing.Sources;

// Why files are passed over; the closing table counts by these words.
internal static class Reasons
{
    public const string Link = "a link, not followed";
    public const string OtherKind = "another kind of file";
    public const string NotANote = "not a note";
    public const string NotAPage = "not an area page";
    public const string NotFacts = "JSON without facts";
    public const string TodoList = "a TODO list";
    public const string IndexPage = "an index page of a venue or of the site";

    public static string Unreadable(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "may not be read (permissions)",
        _ => "cannot be read: " + exception.Message,
    };
}
