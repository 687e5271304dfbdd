namespace Hearsay.Ledger.Tests.Support;

/// <summary>Somewhere a ledger can be kept; taken away at the end.</summary>
public interface ILedgerPlace : IDisposable
{
    string Location { get; }
}

/// <summary>A file in a folder of its own.</summary>
public sealed class FilePlace : ILedgerPlace
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-ledger-").FullName;

    public string Location => Path("hearsay.db");

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
