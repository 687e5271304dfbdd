namespace Hearsay.Intake;

/// <summary>Metadata from a container's fields and the caller, the caller first.</summary>
internal static class KnownMetadata
{
    public static ReportMetadata Of(KnownFields fields, IntakeOptions options)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var published = options.Published ?? Date(fields.Published, "published", fields.From, notes);
        var modified = Date(fields.Modified, "modified", fields.From, notes);
        var url = Address(fields.Url, fields.From, notes);
        Note(fields.Title, "title", fields.From, notes);
        if (options.Outlet is null) Note(fields.Outlet, "outlet", fields.From, notes);
        Note(fields.Byline, "byline", fields.From, notes);
        Note(fields.Language, "language", fields.From, notes);
        notes.AddRange(GivenNotes.Of(options));
        return new ReportMetadata
        {
            Title = fields.Title,
            Outlet = options.Outlet ?? fields.Outlet,
            Byline = fields.Byline is { } byline ? BylineWords.Clean(byline) : null,
            Published = published,
            Modified = modified,
            Language = fields.Language,
            CanonicalUrl = url,
            Notes = notes.ToImmutable(),
        };
    }

    private static void Note(string? value, string name, string from, ImmutableArray<string>.Builder notes)
    {
        if (value is not null) notes.Add($"{name}: {from} {name}");
    }

    private static ReportDate? Date(string? value, string name, string from, ImmutableArray<string>.Builder notes)
    {
        if (value is null) return null;
        var date = DateReader.Read(value);
        notes.Add(date is null ? $"{name}: not understood: {Short(value)}" : $"{name}: {from} {name}");
        return date;
    }

    private static Uri? Address(string? value, string from, ImmutableArray<string>.Builder notes)
    {
        if (value is null) return null;
        var url = WebAddress.Read(value, null);
        notes.Add(url is null ? $"url: not understood: {Short(value)}" : $"url: {from} url");
        return url;
    }

    private static string Short(string value) => value.Length <= 60 ? value : value[..60];
}
