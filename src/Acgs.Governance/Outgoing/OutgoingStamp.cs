// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;

namespace Acgs.Governance.Outgoing;

/// <summary>Adds the header to requests to allowed hosts and removes it on redirects to other hosts.</summary>
internal sealed class OutgoingStamp(OutgoingHosts hosts, ConstitutionalHashes hashes)
{
    /// <summary>Adds the active hash if the host is allowed and the request has no such header; returns whether it was added.</summary>
    public bool Add(HttpRequestMessage request) =>
        request.RequestUri is { IsAbsoluteUri: true } target
        && hosts.Contain(target)
        // Not validated: Headers.Contains parses the value and ignores an empty one.
        && !request.Headers.NonValidated.Contains(ConstitutionalHashes.HeaderName)
        && request.Headers.TryAddWithoutValidation(ConstitutionalHashes.HeaderName, hashes.Active);

    public static void Remove(HttpRequestMessage request) => request.Headers.Remove(ConstitutionalHashes.HeaderName);

    /// <summary>Removes the header after a redirect to another host. A value set by the caller is kept on the same host.</summary>
    /// <param name="request">The request, with its new target.</param>
    /// <param name="from">The previous target.</param>
    /// <param name="ours">Whether <see cref="Add"/> added the header.</param>
    public void RemoveOnRedirect(HttpRequestMessage request, Uri from, bool ours)
    {
        var target = request.RequestUri!;
        if (!hosts.Contain(target) && (ours || !from.IdnHost.Equals(target.IdnHost, StringComparison.OrdinalIgnoreCase)))
        {
            Remove(request);
        }
    }
}
