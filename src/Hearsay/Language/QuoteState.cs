namespace Hearsay.Language;

/// <summary>Where a token stands with regard to quotation marks. Numbers are rows of a table that models learn: never renumber.</summary>
public enum QuoteState : byte
{
    /// <summary>Reserved for the pseudo token between paragraphs.</summary>
    Break = 0,

    /// <summary>Outside quotation marks.</summary>
    Outside = 1,

    /// <summary>A mark that opens.</summary>
    Open = 2,

    /// <summary>A mark that closes an open one.</summary>
    Close = 3,

    /// <summary>Inside marks that close in the same paragraph.</summary>
    Inside = 4,

    /// <summary>Inside marks that stay open at the paragraph's end, while the next paragraph opens again.</summary>
    Continued = 5,

    /// <summary>Inside marks that nothing closes.</summary>
    Unclosed = 6,

    /// <summary>A mark that closes nothing.</summary>
    StrayClose = 7,

    /// <summary>A single mark that opens.</summary>
    OpenSingle = 8,

    /// <summary>A single mark that closes.</summary>
    CloseSingle = 9,

    /// <summary>Inside single marks alone.</summary>
    InsideSingle = 10,

    /// <summary>Inside single marks inside double ones.</summary>
    InsideBoth = 11,
}
