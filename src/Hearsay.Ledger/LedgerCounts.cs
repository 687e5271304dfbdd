namespace Hearsay.Ledger;

/// <summary>How much a ledger holds.</summary>
/// <param name="Reports">Archived reports.</param>
/// <param name="Readings">Readings, superseded ones among them.</param>
/// <param name="Claims">Claims of the present readings.</param>
/// <param name="Events">Coded events of the present readings.</param>
/// <param name="Copies">Pairs of reports of which one repeats the other, or both a third.</param>
/// <param name="Links">Pairs of claims that have to do with each other.</param>
/// <param name="Corrections">What people decided.</param>
/// <param name="Entries">Entries of the history.</param>
public sealed record LedgerCounts(long Reports, long Readings, long Claims, long Events, long Copies, long Links, long Corrections, long Entries);
