namespace Hearsay.Web.Marks;

/// <summary>A piece of marked text: words, or a mark with pieces inside it.</summary>
public abstract record MarkNode;

/// <summary>Words of the report.</summary>
/// <param name="Words">As they stand there; the page escapes them.</param>
public sealed record MarkWords(string Words) : MarkNode;

/// <summary>A piece of a mark. A mark that crosses another is cut where they cross.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Opens">True for its first piece.</param>
/// <param name="Closes">True for its last piece.</param>
/// <param name="Inside">What stands inside, in order.</param>
public sealed record MarkPiece(Mark Mark, bool Opens, bool Closes, ImmutableArray<MarkNode> Inside) : MarkNode;
