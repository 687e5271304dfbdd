using System.Net;

namespace Hearsay.Web;

/// <summary>How the screens are served.</summary>
public sealed record ServeOptions
{
    /// <summary>The address to listen on; loopback unless a token is given.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, 0 for any free one.</summary>
    public int Port { get; init; } = 8017;

    /// <summary>What every request from elsewhere must carry, at least 16 characters; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Names by which the server may be asked for beside its address and <c>localhost</c>.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Largest upload, in bytes.</summary>
    public long MostUploadBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Requests a minute for one client of the API.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Why these options may not be used; null where they may.</summary>
    public string? Refusal => (IPAddress.IsLoopback(Address), Token) switch
    {
        (false, null) => $"Refused to listen on {Address}: whoever reaches this machine could read and change the ledger. "
            + "Write a secret of at least 16 characters into a file and give it with --token-file FILE, or leave --bind away to serve this machine only.",
        (_, { Length: < 16 }) => "The token is too short: give at least 16 characters, for example the output of 'openssl rand -hex 24'.",
        _ => null,
    };
}
