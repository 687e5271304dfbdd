namespace Hearsay.Language;

/// <summary>What a code unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, line ends, control and invisible format characters: never part of a token's edge.</summary>
    Space,

    /// <summary>Letters, marks, joiners and soft hyphens inside words, and underscores.</summary>
    Letter,

    /// <summary>Decimal digits.</summary>
    Digit,

    /// <summary>Everything else, lone surrogates included.</summary>
    Mark,
}
