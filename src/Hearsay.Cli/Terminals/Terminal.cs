namespace Hearsay.Cli.Terminals;

/// <summary>What the tool talks to: its streams, and what is at their other end. Handed in, so that tests can look.</summary>
internal sealed record Terminal
{
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>True where a person reads what is written to <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Cells in a line of the terminal; null where there is none.</summary>
    public int? Width { get; init; }

    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The working directory; null for that of the process.</summary>
    public string? Folder { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        Output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? null : Console.WindowWidth,
        Variable = Environment.GetEnvironmentVariable,
    };
}
