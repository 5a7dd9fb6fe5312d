// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;

namespace Acgs.Governance.Operations;

/// <summary>Says why a server cannot be reached, or what it answers instead.</summary>
internal static class ConnectionFailure
{
    private const int MostOfAMessage = 200;

    /// <summary>The reason in words, to stand behind the name of the server; <see langword="null"/> if it is not one of the network.</summary>
    public static string? Explain(Exception failure) => Find<SocketException>(failure)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nobody listens there",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the name of the host is not known",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "the host cannot be reached",
        SocketError.ConnectionReset => "it closes the connection",
        _ => Find<AuthenticationException>(failure) is null ? null : "its certificate is not trusted",
    };

    private static T? Find<T>(Exception failure)
        where T : Exception => failure as T ?? failure.InnerException as T;

    /// <summary>The message of a server as one bounded line: what comes from outside must not act on a terminal.</summary>
    public static string Clean(string message)
    {
        var line = string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length <= MostOfAMessage ? line : $"{line[..MostOfAMessage]}…";
    }
}
