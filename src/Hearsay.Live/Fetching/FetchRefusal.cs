namespace Hearsay.Live.Fetching;

/// <summary>Why nothing was fetched. Names are stable: they stand in logs and in the ledger's rejections.</summary>
public enum FetchRefusal
{
    /// <summary>Neither http nor https, or no address at all.</summary>
    NotWeb,

    /// <summary>The address carries a user name or password.</summary>
    Credentials,

    /// <summary>The host is a number written so that people misread it: decimal, octal, hexadecimal, or short.</summary>
    OddHost,

    /// <summary>The host leads to an address inside a private network, to this machine, or to no single public host.</summary>
    PrivateAddress,

    /// <summary>The name leads nowhere.</summary>
    NoSuchHost,

    /// <summary>The site's robots.txt asks programs to stay away.</summary>
    Robots,

    /// <summary>More redirects than allowed, or one that leads nowhere.</summary>
    Redirects,

    /// <summary>More bytes than allowed, before or after unpacking.</summary>
    TooLarge,

    /// <summary>The packed body unpacks to far more than it is, or is damaged.</summary>
    Packing,

    /// <summary>No answer, or not all of it, in the time allowed.</summary>
    TooSlow,

    /// <summary>The connection failed or broke off.</summary>
    Broken,

    /// <summary>The server answered with an error.</summary>
    Status,
}
