// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>The keys that a service without connectors knows, relative to <c>Acgs</c>; <c>*</c> stands for one segment of any name.</summary>
internal static class AllKeys
{
    public static IReadOnlyList<string> Patterns { get; } = Read();

    private static List<string> Read()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.AddAcgsGovernance();
        using var services = builder.Services.BuildServiceProvider();
        return [.. services.GetServices<KnownKeys>().SelectMany(keys => keys.Patterns).Order(StringComparer.Ordinal)];
    }
}
