// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>
/// Adds the hash directly above the sockets handler, below the application's handlers, which see a redirected request once.
/// </summary>
/// <param name="stamp">Adds the header to a request.</param>
/// <param name="redirects">The number of redirects to follow in place of <paramref name="inner"/>.</param>
/// <param name="inner">The sockets handler.</param>
internal sealed class OutgoingHashHandler(OutgoingStamp stamp, int redirects, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var stamped = stamp.Add(request);
        return stamped || redirects > 0 ? ExchangeAsync(request, stamped, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var stamped = stamp.Add(request);
        try
        {
            var response = base.Send(request, cancellationToken);
            for (var left = redirects; left > 0 && Redirection.FindTarget(request.RequestUri!, response) is { } target; left--)
            {
                Apply(request, response, target, stamped);
                response = base.Send(request, cancellationToken);
            }

            return response;
        }
        finally
        {
            Restore(request, stamped);
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request, bool stamped, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var left = redirects; left > 0 && Redirection.FindTarget(request.RequestUri!, response) is { } target; left--)
            {
                Apply(request, response, target, stamped);
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
        finally
        {
            Restore(request, stamped);
        }
    }

    private void Apply(HttpRequestMessage request, HttpResponseMessage response, Uri target, bool stamped)
    {
        var from = request.RequestUri!;
        response.Dispose();
        Redirection.Apply(request, response.StatusCode, target);
        stamp.RemoveOnRedirect(request, from, stamped);
    }

    // A retried request may have been redirected to another host, where our header would be taken for the caller's own.
    private static void Restore(HttpRequestMessage request, bool stamped)
    {
        if (stamped)
        {
            OutgoingStamp.Remove(request);
        }
    }
}
