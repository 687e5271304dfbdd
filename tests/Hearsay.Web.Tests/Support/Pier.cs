[assembly: AssemblyFixture(typeof(Hearsay.Web.Tests.Support.Pier))]

namespace Hearsay.Web.Tests.Support;

/// <summary>One server over <see cref="Shelf.Pier"/> for all tests that only read or are refused. Who changes anything starts a server of their own.</summary>
public sealed class Pier : IAsyncLifetime
{
    private Served? _served;
    private string? _digest;

    internal Served Served => _served!;

    internal Shelf Shelf => Served.Shelf;

    public async ValueTask InitializeAsync()
    {
        _served = await Served.Start();
        _digest = State();
    }

    public async ValueTask DisposeAsync()
    {
        var after = State();
        await Served.DisposeAsync();
        Assert.True(after == _digest, $"A test changed the ledger that all read: {_digest} became {after}.");
    }

    private string State() => $"{Served.Ledger.Digest()} {Served.Ledger.Counts()} {Served.Ledger.Watches.Standing().Length} watches {Served.Ledger.Decided(10).Length} decisions";
}
