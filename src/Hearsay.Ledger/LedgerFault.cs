namespace Hearsay.Ledger;

/// <summary>What can be wrong with a ledger.</summary>
public enum LedgerFault
{
    /// <summary>There is none at this place.</summary>
    Missing,

    /// <summary>It cannot be made, opened or reached.</summary>
    Unreachable,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>No room is left for it.</summary>
    Full,

    /// <summary>It may be read and not written.</summary>
    ReadOnly,

    /// <summary>Its bytes are not those that were written.</summary>
    Damaged,

    /// <summary>It was written by a later version.</summary>
    Newer,

    /// <summary>It is something else than a ledger.</summary>
    NotALedger,

    /// <summary>What was asked for is not in it, or not in that form.</summary>
    BadRequest,
}
