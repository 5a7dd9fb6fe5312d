// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Scenarios;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>The files that monitoring is configured with.</summary>
internal static class MonitoringFiles
{
    public const string Rules = "acgs-rules.yml";
    public const string Prometheus = "prometheus-constitutional.yml";
    public const string Alertmanager = "alertmanager.yml";

    /// <summary>The name of a file of rule tests.</summary>
    /// <param name="set">The name of the scenarios.</param>
    public static string RuleTests(string set) => $"acgs-rules.{set}.test.yml";

    /// <summary>All files by their name.</summary>
    /// <param name="parameters">What is monitored.</param>
    /// <param name="hash">The hash of their headers.</param>
    public static IReadOnlyDictionary<string, string> Create(MonitoringParameters parameters, string hash)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Alertmanager] = AlertmanagerFile.Write(parameters, hash),
            [Prometheus] = PrometheusFile.Write(parameters, hash),
            [ReadmeFile.Name] = ReadmeFile.Write(parameters, hash),
            [Rules] = RulesFile.Write(new PlatformRules(parameters).Groups, parameters, hash),
        };
        foreach (var set in PlatformScenarios.Of(parameters))
        {
            files[RuleTests(set.Name)] = RuleTestsFile.Write(RuleTests(set.Name), set, parameters, hash);
        }

        foreach (var (name, content) in GrafanaFiles.Create(parameters, hash))
        {
            files[name] = content;
        }

        return files;
    }

    public static string Comment(string hash, string what) =>
        $"Constitutional Hash: {hash}\n\n{what}\nWritten by 'acgs-cli monitoring export'; changes are lost when it is run again.";
}
