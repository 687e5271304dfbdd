using System.Collections.Immutable;
using Hearsay.Events.Registers;

namespace Hearsay.Cli.Registers;

/// <summary>Which rows of a register are wanted.</summary>
/// <param name="Since">First day of publication; a report without a date is left out. Null for any day.</param>
/// <param name="Outlet">Who published the report; null for anybody.</param>
/// <param name="Principal">For whom the root of the claim speaks, a code or a name; null for anybody.</param>
internal sealed record RegisterFilter(DateOnly? Since, string? Outlet, string? Principal)
{
    /// <summary>The rows of a reading that pass.</summary>
    public ImmutableArray<RegisterRow> Of(Reading reading, ImmutableArray<RegisterRow> rows)
    {
        if (Since is { } day && !(reading.Report.Published?.Date >= day)) return [];
        if (Outlet is not null && !Same(reading.Report.Outlet, Outlet)) return [];
        if (Principal is null || rows.IsEmpty) return rows;
        var spoken = reading.Claims.Where(claim => Same(claim.Chain[^1].Principal, Principal)).Select(claim => claim.Id).ToHashSet();
        return [.. rows.Where(row => spoken.Contains(row.Claim))];
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
