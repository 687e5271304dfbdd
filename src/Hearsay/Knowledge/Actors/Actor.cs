namespace Hearsay.Knowledge.Actors;

/// <summary>Who a phrase names, coded.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null where it has none or nothing says.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 of the same.</param>
/// <param name="Sector">GOV, MIL, REB, MED, IGO and so on; null where nothing says.</param>
/// <param name="Code">CAMEO actor code such as <c>PRKMIL</c>; null where there is neither country nor organisation.</param>
/// <param name="Name">Canonical name of the organisation, person or state; null for a bare common noun.</param>
/// <param name="Office">What a person holds or held on the date.</param>
/// <param name="From">ISO date (day, month or year) on which the office or body began; null where it has no such date.</param>
/// <param name="To">ISO date on which it ended; <c>..DATE</c> means by that date at the latest; null while it lasts.</param>
/// <param name="Why">Which list and rule decided.</param>
public sealed record Actor(
    string? Country, string? CountryCode, string? Sector, string? Code, string? Name, string? Office,
    string? From, string? To, string Why);
