// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net;

namespace Acgs.Governance.Outgoing;

/// <summary>Follows redirects by the rules of <see cref="SocketsHttpHandler"/> (RFC 9110, section 15.4).</summary>
internal static class Redirection
{
    /// <summary>The redirect target, or <see langword="null"/> if the response is final.</summary>
    public static Uri? FindTarget(Uri from, HttpResponseMessage response)
    {
        if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (from.Fragment.Length > 0 && target.Fragment.Length == 0)
        {
            target = new UriBuilder(target) { Fragment = from.Fragment }.Uri;
        }

        return IsSecure(from) && !IsSecure(target) ? null : target;
    }

    /// <summary>Applies the redirect to the request.</summary>
    public static void Apply(HttpRequestMessage request, HttpStatusCode status, Uri target)
    {
        request.Headers.Authorization = null;
        request.RequestUri = target;
        RemoveTraceHeaders(request);
        if (!BecomesGet(status, request.Method))
        {
            return;
        }

        request.Method = HttpMethod.Get;
        request.Content = null;
        if (request.Headers.TransferEncodingChunked == true)
        {
            request.Headers.TransferEncodingChunked = false;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static bool IsSecure(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeWss;

    private static bool BecomesGet(HttpStatusCode status, HttpMethod method) => status switch
    {
        HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found => method == HttpMethod.Post,
        HttpStatusCode.SeeOther => method != HttpMethod.Get && method != HttpMethod.Head,
        _ => false,
    };

    // Each request of a chain has its own span. The handler below writes the trace headers only if there are none.
    private static void RemoveTraceHeaders(HttpRequestMessage request)
    {
        if (Activity.Current is null)
        {
            return;
        }

        foreach (var field in DistributedContextPropagator.Current.Fields)
        {
            request.Headers.Remove(field);
        }
    }
}
