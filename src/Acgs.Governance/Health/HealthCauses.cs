// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using System.Net.Sockets;

namespace Acgs.Governance.Health;

/// <summary>
/// Describes an exception for the log without its text, which names hosts, users and databases: the types from the outside in, with
/// the code of the socket, of HTTP or of the database where there is one.
/// </summary>
internal static class HealthCauses
{
    // Beyond it there is nothing but a chain that somebody made by mistake.
    private const int Deepest = 5;

    public static string? Of(Exception? exception)
    {
        var types = new List<string>();
        for (var current = exception; current is not null && types.Count < Deepest; current = current.InnerException)
        {
            types.Add(Describe(current));
        }

        return types.Count == 0 ? null : string.Join(" > ", types);
    }

    private static string Describe(Exception exception) => exception switch
    {
        SocketException socket => $"{nameof(SocketException)}({socket.SocketErrorCode})",
        HttpRequestException { StatusCode: { } status } => $"{nameof(HttpRequestException)}({(int)status})",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => $"{nameof(HttpRequestException)}({http.HttpRequestError})",
        DbException { SqlState: { Length: 5 } state } => $"{exception.GetType().Name}({state})",
        _ => exception.GetType().Name,
    };
}
