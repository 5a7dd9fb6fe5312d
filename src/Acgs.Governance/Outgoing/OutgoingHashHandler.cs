// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>
/// States the hash on the way out, directly above the handler that owns the sockets: below the handlers of the application, which see a
/// redirected request once, as they do without us.
/// </summary>
/// <param name="stamp">What puts the header on a request.</param>
/// <param name="redirects">How many redirects are followed in place of <paramref name="inner"/>.</param>
/// <param name="inner">The handler that owns the sockets.</param>
internal sealed class OutgoingHashHandler(OutgoingStamp stamp, int redirects, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var stamped = stamp.Put(request);
        return stamped || redirects > 0 ? ExchangeAsync(request, stamped, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var stamped = stamp.Put(request);
        try
        {
            var response = base.Send(request, cancellationToken);
            for (var left = redirects; left > 0 && Redirection.FindTarget(request.RequestUri!, response) is { } target; left--)
            {
                Turn(request, response, target, stamped);
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
                Turn(request, response, target, stamped);
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
        finally
        {
            Restore(request, stamped);
        }
    }

    private void Turn(HttpRequestMessage request, HttpResponseMessage response, Uri target, bool stamped)
    {
        var from = request.RequestUri!;
        response.Dispose();
        Redirection.Turn(request, response.StatusCode, target);
        stamp.TakeElsewhere(request, from, stamped);
    }

    // Whoever sends the request again may have turned it to another host, where a header of ours would pass for the caller's own.
    private static void Restore(HttpRequestMessage request, bool stamped)
    {
        if (stamped)
        {
            OutgoingStamp.Take(request);
        }
    }
}
