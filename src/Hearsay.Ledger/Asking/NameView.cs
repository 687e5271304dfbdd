using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger.Asking;

/// <summary>Everything the ledger knows of a name, with those that a person merged with it.</summary>
/// <param name="Name">The name as most reports write it.</param>
/// <param name="Type">PERSON, ORG and so on, as most reports have it; null for a principal that no report names.</param>
/// <param name="Principal">Whom it speaks for; null where unknown.</param>
/// <param name="Aliases">All ways of writing it, most reports first.</param>
/// <param name="Offices">What reports call it, with the days between which they do.</param>
/// <param name="Said">Latest claims that rest on its word.</param>
/// <param name="SaidCount">How many there are, 1000 at the most.</param>
/// <param name="About">Latest claims about it.</param>
/// <param name="AboutCount">How many there are, 1000 at the most.</param>
/// <param name="Merged">Names that a person joined to it.</param>
/// <param name="PossiblySame">Names that may mean the same, which nobody decided.</param>
public sealed record NameView(
    string Name, string? Type, string? Principal, ImmutableArray<NameAlias> Aliases, ImmutableArray<NameOffice> Offices,
    ImmutableArray<FoundClaim> Said, int SaidCount, ImmutableArray<FoundClaim> About, int AboutCount,
    ImmutableArray<string> Merged, ImmutableArray<NameAlias> PossiblySame);

/// <summary>A way of writing a name.</summary>
/// <param name="Written">As reports write it.</param>
/// <param name="Reports">In how many reports.</param>
public sealed record NameAlias(string Written, int Reports);

/// <summary>What reports call somebody.</summary>
/// <param name="Words">"the harbour master".</param>
/// <param name="From">Day of the first report that does; null where it is undated.</param>
/// <param name="To">Day of the last one.</param>
/// <param name="Reports">In how many.</param>
public sealed record NameOffice(string Words, DateOnly? From, DateOnly? To, int Reports);
