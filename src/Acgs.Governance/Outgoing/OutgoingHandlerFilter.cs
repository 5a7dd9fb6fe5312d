// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>
/// Completes the handlers of the clients that state the hash. A filter, because it runs when everything else is configured: a handler
/// that an application adds later would otherwise stand below ours, and would see every redirect.
/// </summary>
internal sealed partial class OutgoingHandlerFilter(IServiceProvider services, IOptionsMonitor<OutgoingClientOptions> clients)
    : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (clients.Get(builder.Name).StatesHash)
        {
            Complete(builder);
        }
    };

    private void Complete(HttpMessageHandlerBuilder builder)
    {
        // Chains can be deep, as that of gRPC-Web; the sockets are at their end.
        DelegatingHandler? above = null;
        var last = builder.PrimaryHandler;
        while (last is DelegatingHandler { InnerHandler: { } inner } and not OutgoingHashHandler)
        {
            (above, last) = ((DelegatingHandler)last, inner);
        }

        if (last is OutgoingHashHandler)
        {
            return;
        }

        if (RedirectTakeover.TryTake(last) is not { } redirects)
        {
            Log.Unstamped(services.GetRequiredService<ILogger<OutgoingHandlerFilter>>(), builder.Name);
            return;
        }

        var handler = new OutgoingHashHandler(FindStamp(), redirects, last);
        if (above is null)
        {
            builder.PrimaryHandler = handler;
        }
        else
        {
            above.InnerHandler = handler;
        }
    }

    private OutgoingStamp FindStamp() => services.GetService<OutgoingStamp>()
        ?? throw new InvalidOperationException(
            "AddOutgoingHash on an HTTP client needs its services: call builder.AddAcgsGovernance() on the host before it is built.");

    private static partial class Log
    {
        [LoggerMessage(1403, LogLevel.Warning, "The HTTP client '{Client}' states no constitutional hash. Its primary handler follows redirects itself and would carry the hash to any host: set AllowAutoRedirect to false, give credentials as a CredentialCache, or give the client a plain handler of its own.", EventName = "OutgoingClientUnstamped")]
        public static partial void Unstamped(ILogger logger, string? client);
    }
}
