// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Compliance;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Health.Dependencies;
using Acgs.Governance.Info;
using Acgs.Governance.Logging;
using Acgs.Governance.Metrics;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Configuration;

public sealed class KnownKeysTests
{
    [Fact]
    public void KnownKeys_OfAllOptions_AreTheirPublicProperties()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.AddAcgsGovernance();

        using var services = builder.Services.BuildServiceProvider();
        var known = services.GetServices<KnownKeys>().SelectMany(keys => keys.Patterns);

        Assert.Equal(
            [
                .. Keys("", typeof(GovernanceOptions)),
                .. Keys("Compliance:", typeof(ComplianceOptions)),
                .. Keys("Health:", typeof(HealthOptions)),
                .. Keys("Health:Dependencies:*:", typeof(HttpDependencyOptions)),
                .. Keys("Info:", typeof(InfoOptions)),
                .. Keys("Logging:", typeof(LoggingOptions)),
                .. Keys("Metrics:", typeof(MetricsOptions)),
                .. Keys("Outgoing:", typeof(OutgoingOptions)),
                .. DependencySection.Keys.Append("Url").Select(DependencySection.Pattern),
            ],
            known.ToHashSet());
    }

    [Fact]
    public void Keys_OfEveryPublicOptionsClass_AreOnTheList() =>
        Assert.Equal(
            [typeof(ComplianceOptions), typeof(GovernanceOptions), typeof(HealthOptions), typeof(HttpDependencyOptions), typeof(InfoOptions), typeof(LoggingOptions), typeof(MetricsOptions), typeof(OutgoingOptions)],
            typeof(GovernanceOptions).Assembly.GetExportedTypes()
                .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)).OrderBy(type => type.Name, StringComparer.Ordinal));

    private static HashSet<string> Keys(string prefix, Type options) =>
        [
            .. options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                // What only code can set.
                .Where(property => !property.PropertyType.IsAssignableTo(typeof(Delegate)))
                .SelectMany(property => Keys(prefix + property.Name, property)),
        ];

    private static HashSet<string> Keys(string key, PropertyInfo property)
    {
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(IList<>))
        {
            return [key];
        }

        var item = property.PropertyType.GetGenericArguments()[0];
        return item == typeof(string) ? [$"{key}:*"] : Keys($"{key}:*:", item);
    }
}
