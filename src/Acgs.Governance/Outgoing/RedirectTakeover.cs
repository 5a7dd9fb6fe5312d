// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Runtime.CompilerServices;

namespace Acgs.Governance.Outgoing;

/// <summary>
/// Switches off the redirects of a primary handler, so that they are followed where the header can be taken away: the handler
/// follows them below every other one, and carries all headers but <c>Authorization</c> along.
/// </summary>
internal static class RedirectTakeover
{
    // A handler that several clients share has its redirects switched off already when the second comes.
    private static readonly ConditionalWeakTable<HttpMessageHandler, StrongBox<int>> Taken = [];

    /// <summary>
    /// How many redirects are to be followed in place of the handler: none if it is told to follow none, or is of a kind that is not known
    /// here. <see langword="null"/> if it goes on following them itself.
    /// </summary>
    public static int? TryTake(HttpMessageHandler handler)
    {
        if (Taken.TryGetValue(handler, out var before))
        {
            return before.Value;
        }

        return handler switch
        {
            SocketsHttpHandler sockets => TryTake(
                sockets, sockets.AllowAutoRedirect, sockets.Credentials, sockets.MaxAutomaticRedirections, () => sockets.AllowAutoRedirect = false),
            HttpClientHandler client => TryTake(
                client, client.AllowAutoRedirect, client.Credentials, client.MaxAutomaticRedirections, () => client.AllowAutoRedirect = false),
            _ => 0,
        };
    }

    private static int? TryTake(HttpMessageHandler handler, bool follows, ICredentials? credentials, int maximum, Action switchOff)
    {
        if (!follows)
        {
            return 0;
        }

        // A redirected request is not authenticated, except from a CredentialCache, which knows the hosts; nobody but the handler can do
        // that. And what a derived handler adds to each request must not be added to a redirected one.
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
            // It has sent requests already, and takes no more settings.
            return null;
        }

        Taken.AddOrUpdate(handler, new StrongBox<int>(maximum));
        return maximum;
    }
}
