// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>
/// Adds the hash handler to clients. A filter runs after all other configuration, so that no handler of the application is placed below
/// ours, where it would see every redirect.
/// </summary>
internal sealed partial class OutgoingHandlerFilter(IServiceProvider services, IOptionsMonitor<OutgoingClientOptions> clients)
    : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (clients.Get(builder.Name).SendsHash)
        {
            Complete(builder);
        }
    };

    private void Complete(HttpMessageHandlerBuilder builder)
    {
        // Handler chains can be deep, as for gRPC-Web; the sockets handler is last.
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

        if (RedirectTakeover.TryTakeOver(last) is not { } redirects)
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
            "AddOutgoingHash on an HTTP client requires services: call builder.AddAcgsGovernance() before building the host.");

    private static partial class Log
    {
        [LoggerMessage(
            1403, LogLevel.Warning,
            "HTTP client '{Client}' does not send the constitutional hash: its primary handler follows redirects to any host. "
            + "Set AllowAutoRedirect to false, use a CredentialCache, or use a plain handler.",
            EventName = "OutgoingClientUnstamped")]
        public static partial void Unstamped(ILogger logger, string? client);
    }
}
