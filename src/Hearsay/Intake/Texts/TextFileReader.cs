using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.Texts;

/// <summary>
/// Plain text to a report. The text is the file's own, decoded: line ends stay, nothing is trimmed,
/// because others' annotations count on its offsets. Only a byte order mark is left out.
/// </summary>
internal sealed class TextFileReader(IntakeOptions options)
{
    public IntakeResult Read(ReadOnlyMemory<byte> bytes, string origin)
    {
        var source = ByteDecoder.Decode(bytes.Span, options.Charset, declares: false);
        if (string.IsNullOrWhiteSpace(source.Chars))
            return Rejections.Make(origin, RejectionCodes.Empty, "The input holds white space only.");
        if (source.Chars.Length > options.Limits.TextLength)
            return Rejections.TooLarge(origin, "text", options.Limits.TextLength, "TextLength");
        var title = TitleLine.Find(source.Chars);
        return new Report
        {
            Id = ReportIds.Of(bytes.Span),
            Doc = InputName.DocOf(origin),
            Text = source.Chars,
            Title = title,
            Outlet = options.Outlet,
            Published = options.Published,
            Origin = origin,
            Offsets = new OffsetMap(source.Runs),
            Archived = options.KeepBytes ? bytes : default,
            Provenance = Provenance(source, title),
        };
    }

    private ImmutableArray<string> Provenance(SourceText source, TextSpan? title)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(source.Charset);
        if (title is not null) notes.Add("title: first line");
        notes.AddRange(GivenNotes.Of(options));
        return notes.ToImmutable();
    }
}
