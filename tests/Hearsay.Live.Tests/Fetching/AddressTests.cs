using System.Net;

namespace Hearsay.Live.Tests.Fetching;

public class AddressTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("2606:4700::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2002:808:808::1")]
    public void Public_hosts_may_be_dialled(string address) => Assert.True(AddressRanges.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("10.0.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2001:0:7f00:1::1")]
    [InlineData("2001:db8::1")]
    public void Hosts_inside_networks_may_not(string address) => Assert.False(AddressRanges.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/", FetchRefusal.NotWeb)]
    [InlineData("file:///etc/hosts", FetchRefusal.NotWeb)]
    [InlineData("http://ada:secret@example.org/", FetchRefusal.Credentials)]
    [InlineData("http://@example.org/", FetchRefusal.Credentials)]
    [InlineData("http://2130706433/", FetchRefusal.OddHost)]
    [InlineData("http://0177.0.0.1/", FetchRefusal.OddHost)]
    [InlineData("http://0x7f.0.0.1/", FetchRefusal.OddHost)]
    [InlineData("http://0x7f000001/", FetchRefusal.OddHost)]
    [InlineData("http://127.1/", FetchRefusal.OddHost)]
    [InlineData("http://example.0x7f/", FetchRefusal.OddHost)]
    [InlineData("http://127.0.0.1./", FetchRefusal.OddHost)]
    public void Addresses_that_are_no_public_pages_are_refused_before_anything_is_looked_up(string address, FetchRefusal refusal) =>
        Assert.Equal(refusal, AddressCheck.Check(new Uri(address))?.Refusal);

    [Theory]
    [InlineData("http://example.org/a@b")]
    [InlineData("https://example.org:8443/?q=1.2.3.4")]
    [InlineData("http://93.184.216.34/")]
    [InlineData("http://[2606:4700::1]/x")]
    [InlineData("http://2130706433.example.org/")]
    public void Others_are_tried(string address) => Assert.Null(AddressCheck.Check(new Uri(address)));

    [Fact]
    public void What_the_user_lists_is_allowed_and_nothing_beside_it()
    {
        var allowed = new AllowedHosts(["10.1.0.0/16", "archive.local", "::1"]);

        Assert.True(allowed.Allows("x", IPAddress.Parse("10.1.2.3")));
        Assert.True(allowed.Allows("x", IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.True(allowed.Allows("Archive.local", IPAddress.Parse("192.168.0.9")));
        Assert.True(allowed.Allows("x", IPAddress.IPv6Loopback));
        Assert.False(allowed.Allows("x", IPAddress.Parse("10.2.2.3")));
        Assert.Throws<FormatException>(() => new AllowedHosts(["not a host"]));
    }
}
