using Hearsay.Events.Registers;
using Hearsay.Ledger;

namespace Hearsay.Web.Registers;

/// <summary>The registers over the latest reports, put together anew only where one of these is another, or read otherwise.</summary>
internal sealed class RegisterDesk
{
    private Built _built = new([], ImmutableDictionary<string, RegisterTable>.Empty);

    /// <summary>All registers, and the readings they are made of.</summary>
    public Built Latest(IClaimLedger ledger)
    {
        var readings = ledger.Readings(ledger.LatestReports(RegisterScreen.MostReports));
        var known = _built;
        if (known.Tables.Count > 0 && known.Readings.AsSpan().SequenceEqual(readings.AsSpan(), ReferenceEqualityComparer.Instance)) return known;
        return _built = new Built(readings, RegisterBook.Names.ToImmutableDictionary(name => name, name => RegisterBook.Build(name, readings)));
    }

    /// <param name="Readings">The latest reports, latest publication first.</param>
    /// <param name="Tables">The registers by name.</param>
    internal sealed record Built(ImmutableArray<Reading> Readings, ImmutableDictionary<string, RegisterTable> Tables);
}
