// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Endpoints;

internal static class EndpointsRegistration
{
    public static void AddGovernanceEndpoints(this IServiceCollection services)
    {
        services.AddRoutingCore();
        services.TryAddSingleton<OwnEndpoints>();
        services.TryAddSingleton<OwnEndpointConvention>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, OwnEndpointPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, EndpointOverrideWarning>());
        services.AddSingleton(new StartupOptions(OwnPaths.Require));
        services.AddSingleton(new StartupOptions(AuthorizationPolicyNames.Require));
    }
}
