// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>A primary handler without a network, which remembers the hash of each request that reaches it.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Task<HttpResponseMessage> _answer = Task.FromResult(new HttpResponseMessage());

    public List<string?> Hashes { get; } = [];

    /// <summary>Whether requests are looked at; not while allocations are measured.</summary>
    public bool Remembers { get; init; } = true;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Remember(request);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled<HttpResponseMessage>(cancellationToken) : _answer;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Remember(request);
        return _answer.Result;
    }

    private void Remember(HttpRequestMessage request)
    {
        if (Remembers)
        {
            Hashes.Add(request.Headers.NonValidated.TryGetValues("X-Constitutional-Hash", out var values) ? string.Join('|', values) : null);
        }
    }
}
