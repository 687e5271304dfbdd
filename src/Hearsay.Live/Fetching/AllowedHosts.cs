using System.Net;

namespace Hearsay.Live.Fetching;

/// <summary>Hosts inside private networks that the user lists: names, addresses, or ranges such as 10.1.0.0/16.</summary>
public sealed class AllowedHosts
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _ranges = [];

    /// <summary>Nothing but public hosts.</summary>
    public static AllowedHosts None { get; } = new([]);

    /// <summary>Reads what the user lists.</summary>
    /// <exception cref="FormatException">An entry is neither a name nor an address nor a range.</exception>
    public AllowedHosts(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            if (IPNetwork.TryParse(entry, out var range)) _ranges.Add(range);
            else if (IPAddress.TryParse(entry.Trim('[', ']'), out var address)) _ranges.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (Uri.CheckHostName(entry) == UriHostNameType.Dns) _names.Add(entry);
            else throw new FormatException($"'{entry}' is no host. Write a name, an address, or a range such as 10.1.0.0/16.");
        }
    }

    /// <summary>True where this host's address may be dialled.</summary>
    public bool Allows(string host, IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (AddressRanges.IsPublic(address)) return true;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return _names.Contains(host) || _ranges.Any(range => range.Contains(address));
    }
}
