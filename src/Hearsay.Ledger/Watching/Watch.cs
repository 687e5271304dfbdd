using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger.Watching;

/// <summary>A search that somebody keeps.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Search">What it looks for.</param>
/// <param name="Kinds">What it fires at; empty for everything.</param>
/// <param name="Actor">Who made it.</param>
/// <param name="Made">When, in UTC.</param>
/// <param name="Alerts">How often it fired.</param>
public sealed record Watch(long Number, string Name, SearchRequest Search, ImmutableArray<AlertKind> Kinds, string Actor, string Made, long Alerts);
