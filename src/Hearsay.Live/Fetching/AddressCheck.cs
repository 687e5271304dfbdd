namespace Hearsay.Live.Fetching;

/// <summary>What can be said of an address before any name is looked up.</summary>
internal static class AddressCheck
{
    private const int Longest = 4096;

    /// <summary>Null where it may be tried.</summary>
    public static (FetchRefusal Refusal, string Message)? Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return (FetchRefusal.NotWeb, "Only http and https addresses are fetched.");
        if (address.OriginalString.Length > Longest) return (FetchRefusal.NotWeb, "The address is longer than any page's.");
        if (address.UserInfo.Length > 0 || Authority(address).Contains('@'))
            return (FetchRefusal.Credentials, "The address carries a user name or password; none are sent.");
        var written = Host(address);
        var isNumber = address.HostNameType is UriHostNameType.IPv4 ? !written.Equals(address.Host, StringComparison.Ordinal)
            : address.HostNameType is UriHostNameType.Dns && LooksLikeNumber(address.IdnHost);
        return isNumber ? (FetchRefusal.OddHost, $"The host '{written}' is a number in an unusual form.") : null;
    }

    /// <summary>A last label of digits or 0x is no name: resolvers read it as a number (RFC 3696, WHATWG URL "ends in a number").</summary>
    private static bool LooksLikeNumber(string host)
    {
        var label = host.TrimEnd('.').Split('.')[^1];
        return label.Length == 0 || label.All(char.IsAsciiDigit)
            || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.AsSpan(2).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0);
    }

    private static string Host(Uri address)
    {
        var authority = Authority(address);
        var colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') ? authority[..colon] : authority;
    }

    /// <summary>As the user or the page wrote it; the parsed form of a relative redirect.</summary>
    private static string Authority(Uri address)
    {
        var text = address.OriginalString.Trim();
        var start = text.IndexOf("//", StringComparison.Ordinal);
        if (start < 0 || !text.StartsWith(address.Scheme, StringComparison.OrdinalIgnoreCase)) return address.Authority;
        var rest = text[(start + 2)..];
        var end = rest.AsSpan().IndexOfAny("/?#\\");
        return end < 0 ? rest : rest[..end];
    }
}
