// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>Connects to receivers. What a name leads to is looked at here, because it may lead elsewhere than it did a moment before.</summary>
internal static class ReceiverConnection
{
    /// <summary>Whether the connection must stay on this machine.</summary>
    public static readonly HttpRequestOptionsKey<bool> MustBeLocal = new("Acgs.MustBeLocal");

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (Array.Exists(addresses, ReceiverAddresses.IsMetadata))
        {
            throw new RefusedAddressException($"refused: its host {ReceiverAddresses.MetadataRule}");
        }

        var mustBeLocal = context.InitialRequestMessage.Options.TryGetValue(MustBeLocal, out var isLocal) && isLocal;
        if (mustBeLocal && !Array.TrueForAll(addresses, IPAddress.IsLoopback))
        {
            throw new RefusedAddressException("refused: the connection is not encrypted and leaves this machine");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
