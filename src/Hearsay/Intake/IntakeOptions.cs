namespace Hearsay.Intake;

/// <summary>What the caller knows of the inputs, and how much one may cost.</summary>
public sealed record IntakeOptions
{
    /// <summary>Goes before any outlet that the input names; null leaves it to the input.</summary>
    public string? Outlet { get; init; }

    /// <summary>Goes before any date that the input names; null leaves it to the input.</summary>
    public ReportDate? Published { get; init; }

    /// <summary>Charset label from outside (an HTTP header); null where nothing says so. Weaker than a byte order mark.</summary>
    public string? Charset { get; init; }

    /// <summary>Address the bytes came from, for relative links; null where unknown.</summary>
    public Uri? Address { get; init; }

    /// <summary>Keeps the archived bytes in <see cref="Report.Archived"/>; default true.</summary>
    public bool KeepBytes { get; init; } = true;

    /// <summary>What one input may ask of the reader.</summary>
    public IntakeLimits Limits { get; init; } = new();
}
