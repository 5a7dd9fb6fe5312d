// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Outgoing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Acgs.Governance;

/// <summary>Lets outgoing calls state the constitutional hash to the hosts of the allow-list <c>Acgs:Outgoing:Hosts</c>.</summary>
public static class GovernanceHttpClientExtensions
{
    /// <summary>
    /// Lets a client state the active hash in the header <c>X-Constitutional-Hash</c>: to listed hosts only, never in place of a value that
    /// the request has, and not beyond a redirect to another host. Works for named, typed and gRPC clients; the host
    /// needs <c>builder.AddAcgsGovernance()</c>. A second call changes nothing.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddOutgoingHash(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddFilter(builder.Services);
        // The builder of the defaults has no name, and options without a name are those of every client.
        builder.Services.Configure<OutgoingClientOptions>(builder.Name, client => client.StatesHash = true);
        return builder;
    }

    /// <summary>Does what <see cref="AddOutgoingHash(IHttpClientBuilder)"/> does for every client of <c>IHttpClientFactory</c>.</summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static GovernanceBuilder AddOutgoingHash(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureHttpClientDefaults(client => client.AddOutgoingHash());
        return builder;
    }

    // First in the list is outermost, and so the last to change a handler. The framework's own filters look for the sockets at the top of
    // the chain, to record their metrics.
    private static void AddFilter(IServiceCollection services)
    {
        if (!services.Any(service => service.ImplementationType == typeof(OutgoingHandlerFilter)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, OutgoingHandlerFilter>());
        }
    }
}
