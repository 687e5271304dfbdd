using Hearsay.Intake.Decoding;
using Hearsay.Intake.Texts;

namespace Hearsay.Intake.JsonLines;

/// <summary>
/// A record with plain text to a report. The text is <c>title + "\n\n" + text</c>, or the text alone
/// where it begins with the title on a line of its own.
/// </summary>
internal sealed class JsonTextReader(IntakeOptions options)
{
    public IntakeResult Read(SourceText text, SourceText? title, ReadOnlyMemory<byte> line, string origin, KnownFields fields)
    {
        if (string.IsNullOrWhiteSpace(text.Chars))
            return Rejections.Make(origin, RejectionCodes.Empty, "The field 'text' holds white space only.");
        if (text.Chars.Contains('\0'))
            return Rejections.Make(origin, RejectionCodes.NullBytes, "The field 'text' holds a zero character, which no text does.");
        var built = new MappedTextBuilder();
        var span = AddTitle(built, title, text.Chars);
        built.Append(text, 0, text.Chars.Length);
        if (built.Length > options.Limits.TextLength)
            return Rejections.TooLarge(origin, "text", options.Limits.TextLength, "TextLength");
        return new ReportMaker(options).Make(built, span, KnownMetadata.Of(fields, options), line, origin, fields.Doc);
    }

    private static TextSpan? AddTitle(MappedTextBuilder built, SourceText? title, string text)
    {
        if (title is null || string.IsNullOrWhiteSpace(title.Chars)) return TitleLine.Find(text);
        var words = title.Chars.Trim();
        if (Lines.Next(text, 0) is { } first && Same(first.Of(text), words)) return first;
        var start = title.Chars.IndexOf(words, StringComparison.Ordinal);
        built.Append(title, start, words.Length);
        built.AppendLoose("\n\n");
        return new(0, words.Length);
    }

    /// <summary>Equal but for a full stop or white space at the end, which some collections add to titles.</summary>
    private static bool Same(ReadOnlySpan<char> line, ReadOnlySpan<char> title) =>
        line.TrimEnd(" .").SequenceEqual(title.TrimEnd(" ."));
}
