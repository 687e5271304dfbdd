using Hearsay.Exports;

namespace Hearsay.Cli.Verbs;

/// <summary>What the user asked <c>hearsay read</c> for.</summary>
internal sealed record ReadSettings
{
    /// <summary>Files, folders, patterns; <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public string Format { get; init; } = "brief";

    public OffsetUnit Offsets { get; init; } = OffsetUnit.CodePoints;

    public string? Out { get; init; }

    /// <summary>1 or more.</summary>
    public int Threads { get; init; } = 1;

    public ReportDate? Published { get; init; }

    public string? Outlet { get; init; }

    /// <summary>True with <c>--color</c>, false with <c>--plain</c>; null leaves it to the terminal.</summary>
    public bool? Colour { get; init; }

    public bool Quiet { get; init; }
}
