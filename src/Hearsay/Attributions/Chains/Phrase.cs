namespace Hearsay.Attributions.Chains;

/// <summary>A noun phrase that may name a source.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Head">The noun that it is about.</param>
internal readonly record struct Phrase(int First, int End, int Head)
{
    /// <summary>True where the two share a token.</summary>
    public bool Overlaps(Phrase other) => First < other.End && other.First < End;

    /// <summary>Its characters.</summary>
    public TextSpan Span(Reading reading) => new(reading.Tokens[First].Span.Start, reading.Tokens[End - 1].Span.End);
}
