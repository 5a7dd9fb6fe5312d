// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Runtime.CompilerServices;

namespace Acgs.Governance.Outgoing;

/// <summary>
/// Disables automatic redirects of a primary handler, so that they can be followed above it: the handler would forward all headers except
/// <c>Authorization</c>.
/// </summary>
internal static class RedirectTakeover
{
    // A shared handler is already disabled when its second client is created.
    private static readonly ConditionalWeakTable<HttpMessageHandler, StrongBox<int>> Taken = [];

    /// <summary>
    /// The number of redirects to follow in place of the handler: 0 if it follows none or is of an unknown type; <see langword="null"/> if
    /// it continues to follow them itself.
    /// </summary>
    public static int? TryTakeOver(HttpMessageHandler handler)
    {
        if (Taken.TryGetValue(handler, out var before))
        {
            return before.Value;
        }

        return handler switch
        {
            SocketsHttpHandler sockets => TryTakeOver(
                sockets, sockets.AllowAutoRedirect, sockets.Credentials, sockets.MaxAutomaticRedirections, () => sockets.AllowAutoRedirect = false),
            HttpClientHandler client => TryTakeOver(
                client, client.AllowAutoRedirect, client.Credentials, client.MaxAutomaticRedirections, () => client.AllowAutoRedirect = false),
            _ => 0,
        };
    }

    private static int? TryTakeOver(HttpMessageHandler handler, bool follows, ICredentials? credentials, int maximum, Action switchOff)
    {
        if (!follows)
        {
            return 0;
        }

        // Redirected requests are not authenticated, except from a CredentialCache, which knows its hosts; only the handler supports that.
        // A derived handler may add something to each request that must not reach a redirect target.
        if (credentials is not (null or CredentialCache) || handler is HttpClientHandler && handler.GetType() != typeof(HttpClientHandler))
        {
            return null;
        }

        try
        {
            switchOff();
        }
        catch (InvalidOperationException)
        {
            // The handler has sent requests and is read-only.
            return null;
        }

        Taken.AddOrUpdate(handler, new StrongBox<int>(maximum));
        return maximum;
    }
}
