// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Measuring.Load;

/// <summary>What a flood asks, and when it ends.</summary>
/// <param name="Question">One request, byte for byte.</param>
/// <param name="Depth">How often a connection asks at once.</param>
/// <param name="Duration">What is not answered by then is not counted.</param>
/// <param name="Answers">It ends earlier with so many answers.</param>
internal sealed record FloodPlan(byte[] Question, int Depth, TimeSpan Duration, int Answers = int.MaxValue)
{
    /// <summary>How many connections ask, where a scenario does not say otherwise.</summary>
    public const int UsualConnections = 32;

    /// <summary>On so many connections.</summary>
    public int Connections { get; init; } = UsualConnections;

    /// <summary>The bytes of a GET, with more header lines where there are any.</summary>
    public static byte[] Get(string path, params string[] headers) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
}
