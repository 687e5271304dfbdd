namespace Hearsay.Ledger;

/// <summary>How large a ledger is, in short: what can be counted while a page waits.</summary>
/// <param name="Reports">Archived reports.</param>
/// <param name="Claims">Claims of the present readings.</param>
public readonly record struct LedgerSize(long Reports, long Claims);
