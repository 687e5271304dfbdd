using Hearsay.Events.Registers;

namespace Hearsay.Web.Registers;

/// <summary>What the page of one register shows.</summary>
/// <param name="Table">Its rows, sorted.</param>
/// <param name="Sort">The column it is sorted by; null for the order of the reports.</param>
/// <param name="Descending">Which way.</param>
/// <param name="Reports">How many reports were looked through, the latest ones.</param>
/// <param name="Counts">Rows of each register.</param>
public sealed record RegisterScreen(RegisterTable Table, string? Sort, bool Descending, int Reports, ImmutableDictionary<string, int> Counts)
{
    /// <summary>Most reports that one page looks through.</summary>
    public const int MostReports = 200;
}
