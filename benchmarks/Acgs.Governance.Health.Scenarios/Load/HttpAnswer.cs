// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Text;

namespace Acgs.Governance.Health.Scenarios.Load;

/// <summary>Reads as much of an HTTP/1.1 answer as a load generator must know.</summary>
internal static class HttpAnswer
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> ContentLength => "\r\nContent-Length: "u8;

    // The length of "HTTP/1.1 ".
    private const int StatusAt = 9;

    /// <summary>Whether the bytes are a whole answer; there is never more than one, because requests are not pipelined.</summary>
    public static bool IsComplete(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf(EndOfHead);
        if (end < 0)
        {
            return false;
        }

        var length = received[..end].IndexOf(ContentLength);
        return length < 0
            ? received.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(received[(length + ContentLength.Length)..], out int bytes, out _)
                && received.Length >= end + EndOfHead.Length + bytes;
    }

    /// <summary>The status of a whole answer.</summary>
    public static int Status(ReadOnlySpan<byte> received) =>
        Utf8Parser.TryParse(received[StatusAt..], out int status, out _) ? status : 0;
}
