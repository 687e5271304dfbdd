namespace Hearsay.Intake;

/// <summary>
/// Every code that intake gives, each with its advice. <c>docs/rejections.md</c> has a line for each;
/// a test fails when one lacks it.
/// </summary>
public static class RejectionCodes
{
    /// <summary>Nothing inside, or white space only.</summary>
    public const string Empty = "empty";

    /// <summary>Not text: a picture, PDF, archive or program.</summary>
    public const string Binary = "binary";

    /// <summary>Text with zero bytes in it.</summary>
    public const string NullBytes = "null-bytes";

    /// <summary>More bytes or characters than <see cref="IntakeLimits"/> allows.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Elements nested deeper than <see cref="IntakeLimits.NestingDepth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>More tags than <see cref="IntakeLimits.Tags"/>.</summary>
    public const string TooManyTags = "too-many-tags";

    /// <summary>A page without a main text.</summary>
    public const string NoText = "no-text";

    /// <summary>An input that its parser could not get through.</summary>
    public const string PageFailed = "page-failed";

    /// <summary>A line that is not a JSON object.</summary>
    public const string BadJson = "bad-json";

    /// <summary>A JSON Lines field of the wrong kind, or one that is missing.</summary>
    public const string BadField = "bad-field";

    /// <summary>XML or JSON that is broken, or no feed.</summary>
    public const string BadFeed = "bad-feed";

    /// <summary>A path that does not exist, or a pattern that nothing matches.</summary>
    public const string NotFound = "not-found";

    /// <summary>A file that exists and could not be opened or read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Compressed data or an archive record that is cut off or damaged.</summary>
    public const string Damaged = "damaged";

    /// <summary>The advice for each code.</summary>
    public static ImmutableSortedDictionary<string, string> Advice { get; } =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            [Empty] = "Check that the file was saved whole; an empty input holds no report.",
            [Binary] = "Give the report as HTML, plain text or JSON Lines; convert a PDF or a document to text first.",
            [NullBytes] = "Save the text again as UTF-8, or as UTF-16 with a byte order mark.",
            [TooLarge] = "Split the input, or raise the limit named in the message.",
            [TooDeep] = "Save the page's main text alone; pages nested this deep are damaged or hostile.",
            [TooManyTags] = "Save the page's main text alone; pages with so many tags are damaged or hostile.",
            [NoText] = "Check that the page holds an article and does not load it by script; save it from a browser after it has loaded.",
            [PageFailed] = "Save the main text alone, and report the input as a bug.",
            [BadJson] = "Write one JSON object on each line, in UTF-8.",
            [BadField] = "See docs/formats/jsonl-input.md for the fields and their kinds.",
            [BadFeed] = "Check the address: it must lead to RSS, Atom or JSON Feed, not to a page.",
            [NotFound] = "Check the path; quote a pattern so that the shell leaves it alone.",
            [Unreadable] = "Check that you may read the file and that nothing holds it locked.",
            [Damaged] = "Fetch or copy the file again; it ends early or its checksum is wrong.",
        });
}
