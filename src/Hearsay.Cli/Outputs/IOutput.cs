namespace Hearsay.Cli.Outputs;

/// <summary>Where the bytes of a verb go. Used on one thread.</summary>
internal interface IOutput : IDisposable
{
    /// <summary>Writes what one report gave.</summary>
    void Write(string doc, ReadOnlySpan<byte> bytes);

    /// <summary>Makes the result visible; without it a half-written file is taken away.</summary>
    void Complete();
}
