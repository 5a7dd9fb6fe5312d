// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>The keys that a service without connectors knows, relative to <c>Acgs</c>; <c>*</c> stands for one segment of any name.</summary>
internal static class AllKeys
{
    public static IReadOnlyList<string> Patterns { get; } = Read(static _ => { });

    /// <summary>Those, and the keys of what the library has and a service must add, its packages' included.</summary>
    public static IReadOnlyList<string> OfEverything { get; } = [.. Read(governance => governance.AddAlerts().AddAlertReceiver()), "Alerts:Path", "Ledger:Path", "Ledger:Schema"];

    private static List<string> Read(Action<GovernanceBuilder> add)
    {
        var builder = GovernedApp.CreateBuilder();
        add(builder.AddAcgsGovernance());
        using var services = builder.Services.BuildServiceProvider();
        return [.. services.GetServices<KnownKeys>().SelectMany(keys => keys.Patterns).Order(StringComparer.Ordinal)];
    }
}
