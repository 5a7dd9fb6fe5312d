// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>A handler of the application, which does with a request what the test says.</summary>
internal sealed class ActingHandler(Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> act)
    : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        act(request, sent => base.SendAsync(sent, cancellationToken));
}
