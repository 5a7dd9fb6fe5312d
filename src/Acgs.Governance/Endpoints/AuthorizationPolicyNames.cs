// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Endpoints;

/// <summary>Validates configured names of authorization policies.</summary>
internal static class AuthorizationPolicyNames
{
    public static void Require(IServiceProvider services)
    {
        (string Section, string? Name)[] all =
        [
            (HealthOptions.Section, services.GetRequiredService<IOptions<HealthOptions>>().Value.Policy),
            (InfoOptions.Section, services.GetRequiredService<IOptions<InfoOptions>>().Value.Policy),
        ];
        List<string> unknown = [.. all.Where(policy => policy.Name is { } name && !IsKnown(services, name)).Select(static policy => Unknown(policy.Section))];
        if (unknown.Count > 0)
        {
            throw new GovernanceConfigurationException(typeof(GovernanceOptions), unknown);
        }
    }

    // Blocks, but only once at start; the framework's provider completes synchronously.
    private static bool IsKnown(IServiceProvider services, string name) =>
        services.GetService<IAuthorizationPolicyProvider>()?.GetPolicyAsync(name).GetAwaiter().GetResult() is not null;

    private static string Unknown(string section) =>
        $"{section}:Policy names an unknown authorization policy; add it with builder.Services.AddAuthorizationBuilder().AddPolicy(…).";
}
