namespace Hearsay.Ledger.Readings;

/// <summary>Of a <see cref="ReadingBody"/> what reports are compared and graded by; the other layers are passed over as the bytes are read.</summary>
internal sealed record FiledBody
{
    public required string Text { get; init; }

    public TextSpan? Title { get; init; }

    public string? Outlet { get; init; }

    public ReportDate? Published { get; init; }

    public string? Url { get; init; }

    public required ImmutableArray<Entity> Entities { get; init; }

    public required ImmutableArray<Claim> Claims { get; init; }

    public required ImmutableArray<CodedEvent> Events { get; init; }
}
