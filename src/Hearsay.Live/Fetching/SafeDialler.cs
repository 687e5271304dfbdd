using System.Net;
using System.Net.Sockets;

namespace Hearsay.Live.Fetching;

/// <summary>
/// Makes connections. The name is looked up once, each address it gives is judged, and the address that was judged
/// is the one that is dialled: a name that answers differently the next time (DNS rebinding) gains nothing.
/// </summary>
/// <param name="allowed">Private hosts that the user listed.</param>
/// <param name="resolve">Looks names up.</param>
internal sealed class SafeDialler(AllowedHosts allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var permitted = await Permitted(host, cancel).ConfigureAwait(false);
        SocketException? failure = null;
        foreach (var address in permitted)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException next)
            {
                failure = next;
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        throw new FetchRefusedException(FetchRefusal.Broken, $"{host} does not answer: {failure?.Message}");
    }

    private async Task<IPAddress[]> Permitted(string host, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await LookUp(host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0) throw new FetchRefusedException(FetchRefusal.NoSuchHost, $"There is no host '{host}'.");
        var permitted = addresses.Where(address => allowed.Allows(host, address)).ToArray();
        return permitted.Length > 0 ? permitted : throw new FetchRefusedException(
            FetchRefusal.PrivateAddress, literal is null ? $"{host} is {addresses[0]}, which is no public host." : $"{host} is no public host.");
    }

    private async Task<IPAddress[]> LookUp(string host, CancellationToken cancel)
    {
        try
        {
            return await resolve(host, cancel).ConfigureAwait(false);
        }
        catch (SocketException failure)
        {
            throw new FetchRefusedException(FetchRefusal.NoSuchHost, $"There is no host '{host}' ({failure.Message}).");
        }
    }
}
