using Hearsay.Intake.Decoding;

namespace Hearsay.Intake;

/// <summary>Puts a report together from its text, its bytes and what is known about it.</summary>
internal sealed class ReportMaker(IntakeOptions options)
{
    /// <summary>Makes a report of text built piece by piece; its provenance is the metadata's notes.</summary>
    public Report Make(
        MappedTextBuilder text, TextSpan? title, ReportMetadata metadata, ReadOnlyMemory<byte> bytes, string origin, string? doc) => new()
        {
            Id = ReportIds.Of(bytes.Span),
            Doc = doc ?? InputName.DocOf(origin),
            Text = text.Text,
            Title = title,
            Outlet = metadata.Outlet,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Language = metadata.Language,
            CanonicalUrl = metadata.CanonicalUrl,
            Origin = origin,
            Offsets = text.Map,
            Archived = options.KeepBytes ? bytes : default,
            Provenance = metadata.Notes,
        };
}
