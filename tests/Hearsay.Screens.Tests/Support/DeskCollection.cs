namespace Hearsay.Screens.Tests.Support;

/// <summary>Tests that share one ledger and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<Desk>
{
    public const string Name = "desk";
}
