using System.Net;
using System.Net.Sockets;

namespace Hearsay.Live.Fetching;

/// <summary>
/// Which addresses are no public hosts: IANA's special-purpose registries (RFC 6890 and later), and IPv6 forms
/// that carry an IPv4 address (mapped, compatible, 6to4, NAT64, Teredo), which are judged by what they carry.
/// </summary>
internal static class AddressRanges
{
    private static readonly IPNetwork[] Special =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16"),
        Compatible = IPNetwork.Parse("::/96"), Global = IPNetwork.Parse("2000::/3");

    /// <summary>True for an address of one host on the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (Translated.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12)));
            if (SixToFour.Contains(address) && !IsPublic(new IPAddress(bytes.AsSpan(2, 4)))) return false;
            if (Compatible.Contains(address) || !Global.Contains(address)) return false;
        }
        return !Special.Any(range => range.Contains(address));
    }
}
