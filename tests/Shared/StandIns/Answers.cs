// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.StandIns;

/// <summary>What stand-ins answer, well and ill.</summary>
internal static class Answers
{
    public const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /// <summary>The same answer to every request.</summary>
    public static Func<StandInConnection, Task> Always(string answer) => async connection =>
    {
        while (await connection.ReadRequestAsync())
        {
            await connection.SendAsync(answer);
        }
    };

    public static string Status(int status, string headers = "") => $"HTTP/1.1 {status} Something\r\nContent-Length: 0\r\n{headers}\r\n";

    public static Task Silence(StandInConnection connection) => connection.UntilClosedAsync();

    public static async Task SlowHeaders(StandInConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\nX-Slow: ");
        await connection.DripAsync('s');
    }

    public static async Task Reset(StandInConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-");
        connection.Reset();
    }

    public static async Task EarlyEnd(StandInConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-");
    }

    public static async Task OtherProtocol(StandInConnection connection)
    {
        await connection.SendAsync("SSH-2.0-OpenSSH_9.2\r\n");
        await connection.UntilClosedAsync();
    }

    public static Task LongHeaders(StandInConnection connection) =>
        Always($"HTTP/1.1 200 OK\r\nX-Long: {new string('l', 20_000)}\r\nContent-Length: 0\r\n\r\n")(connection);

    public static async Task EndlessBody(StandInConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
        while (true)
        {
            await connection.SendAsync("secret-body");
        }
    }

    public static async Task SlowBody(StandInConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
        await connection.DripAsync('b');
    }
}
