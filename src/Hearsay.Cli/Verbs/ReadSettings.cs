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

    /// <summary>Where the ledger is; null for the default place.</summary>
    public string? Ledger { get; init; }

    /// <summary>Stores nothing.</summary>
    public bool NoLedger { get; init; }

    /// <summary>True where something is read that a ledger can keep.</summary>
    public bool Files => !NoLedger && !Unresolved && Format is not "text";

    /// <summary>True for formats that show words and syntax, which a ledger does not keep: the report is read again for them.</summary>
    public bool NeedsWords => Format is "json" or "conllu";

    public bool Quiet { get; init; }

    /// <summary>Private hosts that pages may be fetched from.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>A list of actors of the user's own; null for the shipped ones alone.</summary>
    public FileInfo? Actors { get; init; }

    /// <summary>List the actors that no list knows instead of what was read.</summary>
    public bool Unresolved { get; init; }
}
