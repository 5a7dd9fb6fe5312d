// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Outgoing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Acgs.Governance;

/// <summary>Adds the constitutional hash to outgoing calls to the hosts in <c>Acgs:Outgoing:Hosts</c>.</summary>
public static class GovernanceHttpClientExtensions
{
    /// <summary>
    /// Adds the header <c>X-Constitutional-Hash</c> with the active hash to requests of a client: only to allowed hosts, without
    /// overwriting an existing value, and not after a redirect to a host that is not allowed. Works for named, typed and gRPC clients.
    /// Requires <c>builder.AddAcgsGovernance()</c>. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The HTTP client builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddOutgoingHash(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddFilter(builder.Services);
        // The builder of client defaults has no name; unnamed options apply to every client.
        builder.Services.Configure<OutgoingClientOptions>(builder.Name, client => client.SendsHash = true);
        return builder;
    }

    /// <summary>
    /// Adds the header as <see cref="AddOutgoingHash(IHttpClientBuilder)"/> does, to every client of <c>IHttpClientFactory</c>.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static GovernanceBuilder AddOutgoingHash(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureHttpClientDefaults(client => client.AddOutgoingHash());
        return builder;
    }

    // The first filter is outermost and the last to change a handler. The framework's own filters expect the sockets handler at the end of
    // the chain, to record metrics.
    private static void AddFilter(IServiceCollection services)
    {
        if (!services.Any(service => service.ImplementationType == typeof(OutgoingHandlerFilter)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, OutgoingHandlerFilter>());
        }
    }
}
