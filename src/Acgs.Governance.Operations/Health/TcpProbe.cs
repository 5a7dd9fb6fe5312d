// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;

namespace Acgs.Governance.Operations.Health;

/// <summary>Speaks a few bytes with a server.</summary>
internal static class TcpProbe
{
    /// <summary>Sends bytes and reads the first of the answer.</summary>
    /// <returns>What came, up to the size of the buffer; fewer bytes than asked for if the server closed.</returns>
    public static async Task<byte[]> AskAsync(Uri address, ReadOnlyMemory<byte> question, int most, Func<byte[], int, bool> isWhole, CancellationToken stop)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.DnsSafeHost, address.Port, stop);
        var stream = client.GetStream();
        await stream.WriteAsync(question, stop);
        var answer = new byte[most];
        var length = 0;
        while (length < most && !isWhole(answer, length) && await stream.ReadAsync(answer.AsMemory(length), stop) is > 0 and var read)
        {
            length += read;
        }

        return answer[..length];
    }
}
