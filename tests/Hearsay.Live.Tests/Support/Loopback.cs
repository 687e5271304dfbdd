using System.Net;
using System.Net.Sockets;

namespace Hearsay.Live.Tests.Support;

/// <summary>Ports on loopback.</summary>
internal static class Loopback
{
    /// <summary>One that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
