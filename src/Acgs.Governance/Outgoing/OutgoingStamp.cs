// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;

namespace Acgs.Governance.Outgoing;

/// <summary>Puts the header on a request to a listed host, and takes it away from one that leads elsewhere.</summary>
internal sealed class OutgoingStamp(OutgoingHosts hosts, ConstitutionalHashes hashes)
{
    /// <summary>States the active hash where the host is listed and the request states nothing itself; returns whether it did.</summary>
    public bool Put(HttpRequestMessage request) =>
        request.RequestUri is { IsAbsoluteUri: true } target
        && hosts.Contain(target)
        // Not validated: Headers.Contains parses what is there, and an empty value would count as none.
        && !request.Headers.NonValidated.Contains(ConstitutionalHashes.HeaderName)
        && request.Headers.TryAddWithoutValidation(ConstitutionalHashes.HeaderName, hashes.Active);

    public static void Take(HttpRequestMessage request) => request.Headers.Remove(ConstitutionalHashes.HeaderName);

    /// <summary>Takes the header from a request that was redirected to another host. What the caller states stays within its host.</summary>
    /// <param name="request">The request, turned to its new target.</param>
    /// <param name="from">Where it was sent before.</param>
    /// <param name="ours">Whether the header is the one that <see cref="Put"/> added.</param>
    public void TakeElsewhere(HttpRequestMessage request, Uri from, bool ours)
    {
        var target = request.RequestUri!;
        if (!hosts.Contain(target) && (ours || !from.IdnHost.Equals(target.IdnHost, StringComparison.OrdinalIgnoreCase)))
        {
            Take(request);
        }
    }
}
