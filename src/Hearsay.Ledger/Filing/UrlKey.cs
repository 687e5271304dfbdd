namespace Hearsay.Ledger.Filing;

/// <summary>The form of an address by which versions of one article find each other.</summary>
internal static class UrlKey
{
    /// <summary>Host and path in one form; scheme, fragment, a leading "www." and a closing slash do not tell articles apart. Null where it is no web address.</summary>
    public static string? Of(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" }) return null;
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = address.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{address.Port}");
        return host + port + address.AbsolutePath.TrimEnd('/') + address.Query;
    }
}
