namespace Hearsay.Ledger;

/// <summary>The ledger cannot do what was asked. The message says what is wrong and what to do; what was stored stays stored.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Makes one of what is wrong and what the user can do.</summary>
    public LedgerException(LedgerFault fault, string message, string remedy, Exception? cause = null)
        : base($"{message} {remedy}", cause)
    {
        Fault = fault;
        Remedy = remedy;
    }

    /// <summary>What kind of trouble.</summary>
    public LedgerFault Fault { get; }

    /// <summary>What the user can do, in a sentence.</summary>
    public string Remedy { get; }
}
