namespace Hearsay.Exports;

/// <summary>What an exported offset counts.</summary>
public enum OffsetUnit
{
    /// <summary>Unicode code points, as Python and most scorers count. The default.</summary>
    CodePoints,

    /// <summary>UTF-16 code units, as .NET, Java and JavaScript count.</summary>
    Utf16,
}
