// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Requests;

internal static class RequestsRegistration
{
    public static void AddGovernanceRequests(this IServiceCollection services)
    {
        services.AddInitialSeries<RequestMetrics>();
        services.TryAddSingleton<EndpointTraitsCache>();
        // First in the list is outermost in the pipeline: before the host's own filters.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, RequestStartupFilter>());
    }
}
