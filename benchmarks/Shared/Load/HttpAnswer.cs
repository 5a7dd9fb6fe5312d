// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Text;

namespace Acgs.Governance.Measuring.Load;

/// <summary>Reads as much of an HTTP/1.1 answer as a load generator must know.</summary>
internal static class HttpAnswer
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> ContentLength => "\r\nContent-Length: "u8;

    private static ReadOnlySpan<byte> LastChunk => "\r\n0\r\n\r\n"u8;

    // The length of "HTTP/1.1 ".
    private const int StatusAt = 9;

    /// <summary>The bytes of the first answer, or 0 when it is not whole yet.</summary>
    public static int Length(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf(EndOfHead);
        if (head < 0)
        {
            return 0;
        }

        var body = head + EndOfHead.Length;
        var field = received[..head].IndexOf(ContentLength);
        if (field >= 0)
        {
            return Utf8Parser.TryParse(received[(field + ContentLength.Length)..], out int bytes, out _) && received.Length >= body + bytes ? body + bytes : 0;
        }

        var end = received[body..].IndexOf(LastChunk);
        return end < 0 ? 0 : body + end + LastChunk.Length;
    }

    /// <summary>The status of a whole answer.</summary>
    public static int Status(ReadOnlySpan<byte> received) =>
        Utf8Parser.TryParse(received[StatusAt..], out int status, out _) ? status : 0;
}
