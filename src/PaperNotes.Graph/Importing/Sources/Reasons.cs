namespace PaperNotes.Graph.Importing.Sources;

// Why files are passed over; the closing table counts by these words.
internal static class Reasons
{
    public const string Link = "a link, not followed";
    public const string OtherKind = "another kind of file";
    public const string NotText = "not text";
    public const string NotANote = "not a note";
    public const string NotAPage = "not an area page";
    public const string NotFacts = "JSON without facts";
    public const string Same = "the same as another note";
    public const string TodoList = "a TODO list";
    public const string IndexPage = "an index page of a venue or of the site";

    // A name that is not UTF-8 comes from the system with U+FFFD in it, and leads to no file.
    public static string Unreadable(Exception exception, string name) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException when name.Contains('\uFFFD', StringComparison.Ordinal) =>
                "its name is not UTF-8; rename it",
            FileNotFoundException or DirectoryNotFoundException => "is not there any more",
            UnauthorizedAccessException => "may not be read (permissions)",
            _ => "cannot be read: " + exception.Message,
        };
}
