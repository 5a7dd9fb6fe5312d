// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Info;

internal static class InfoRegistration
{
    public static void AddGovernanceInfo(this IServiceCollection services)
    {
        services.AddOptions<InfoOptions>()
            .ReadSettings(InfoOptions.Section)
            .ValidateAtStart<InfoOptions, InfoOptionsValidator>(InfoOptions.Section, "Info:Path", "Info:Details", "Info:Policy");
        services.TryAddSingleton<InfoDocument>();
        services.TryAddSingleton<InfoEndpoint>();
    }
}
