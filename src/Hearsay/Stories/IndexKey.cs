namespace Hearsay.Stories;

/// <summary>What a key stands for.</summary>
public enum KeyKind : byte
{
    /// <summary>A band of four MinHash values with its number.</summary>
    Band = 1,

    /// <summary>A sentence outside quotation marks.</summary>
    Sentence = 2,

    /// <summary>A strong term or an entity.</summary>
    Term = 3,

    /// <summary>A block of claims.</summary>
    Claim = 4,

    /// <summary>The whole normalised text.</summary>
    Text = 5,

    /// <summary>A block of claims by a rare word, without a limit of time.</summary>
    ClaimWord = 6,
}

/// <summary>Something by which reports or claims find each other; to be stored and indexed as two integers.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">A 64-bit hash, the same on every machine.</param>
public readonly record struct IndexKey(KeyKind Kind, long Value);
