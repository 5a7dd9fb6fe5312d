// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using System.Net.Sockets;

namespace Acgs.Governance.Health;

/// <summary>
/// Describes an exception without its message, which may contain hosts, users and databases: the exception types from the outermost to the
/// innermost, with socket, HTTP or SQL error codes.
/// </summary>
internal static class ExceptionDescription
{
    // A longer chain is likely a mistake.
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
