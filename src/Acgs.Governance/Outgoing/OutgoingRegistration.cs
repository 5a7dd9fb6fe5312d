// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Outgoing;

internal static class OutgoingRegistration
{
    public static void AddGovernanceOutgoing(this IServiceCollection services)
    {
        services.AddOptions<OutgoingOptions>()
            .ReadSettings(OutgoingOptions.Section)
            .ValidateAtStart<OutgoingOptions, OutgoingOptionsValidator>(OutgoingOptions.Section, "Outgoing:Hosts:*");
        services.TryAddSingleton<OutgoingHosts>();
        services.TryAddSingleton<OutgoingStamp>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReloadFollower, OutgoingReload>());
    }
}
