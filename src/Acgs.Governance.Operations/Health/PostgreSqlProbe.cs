// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Text;

namespace Acgs.Governance.Operations.Health;

/// <summary>
/// Asks a PostgreSQL server as pg_isready does: it begins a session and looks at the first answer. A password is not needed
/// (https://www.postgresql.org/docs/current/protocol-flow.html).
/// </summary>
internal static class PostgreSqlProbe
{
    private const int Protocol = 3 << 16;
    private const int HeadLength = 5;
    private const int MostBytes = 4096;
    private const string DefaultUser = "postgres";
    private const string CannotConnectNow = "57P03";
    private const string TooManyConnections = "53300";

    public static async Task<TargetAnswer> AskAsync(HealthTarget target, CancellationToken stop)
    {
        var answer = await TcpProbe.AskAsync(target.Address, Startup(target.User ?? DefaultUser), MostBytes, IsWhole, stop);
        return answer.Length < HeadLength ? TargetAnswer.Unhealthy("it closes the connection") : (char)answer[0] switch
        {
            'R' or 'v' => TargetAnswer.Healthy,
            'E' => JudgeError(Fields(answer)),
            _ => TargetAnswer.Unhealthy("it is no PostgreSQL server"),
        };
    }

    private static byte[] Startup(string user)
    {
        var parameters = Encoding.UTF8.GetBytes($"user\0{user}\0database\0postgres\0application_name\0acgs-cli\0\0");
        var message = new byte[8 + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), Protocol);
        parameters.CopyTo(message, 8);
        return message;
    }

    private static bool IsWhole(byte[] answer, int length) =>
        length >= HeadLength && (answer[0] != 'E' || length > BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(1)));

    // Any other error is one of logging in: the server is there, and takes connections.
    private static TargetAnswer JudgeError(IReadOnlyDictionary<char, string> fields) => fields.GetValueOrDefault('C') switch
    {
        CannotConnectNow => TargetAnswer.Unhealthy(fields.GetValueOrDefault('M') ?? "it does not accept connections now"),
        TooManyConnections => TargetAnswer.Degraded("it has no connection left"),
        null => TargetAnswer.Unhealthy("it is no PostgreSQL server"),
        _ => TargetAnswer.Healthy,
    };

    // A field is a letter and a text that ends with a zero.
    private static Dictionary<char, string> Fields(byte[] answer)
    {
        var fields = new Dictionary<char, string>();
        foreach (var field in Encoding.UTF8.GetString(answer.AsSpan(HeadLength)).Split('\0').Where(field => field.Length > 0))
        {
            fields.TryAdd(field[0], field[1..]);
        }

        return fields;
    }
}
