// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Alerts;

/// <summary>Reads the entries of <see cref="AlertOptions"/>.</summary>
internal static class AlertSettings
{
    public static void Read(IConfiguration section, AlertOptions options, ICollection<(string Key, string Rule)> failures)
    {
        foreach (var entry in section.GetSection(nameof(options.Webhooks)).GetChildren())
        {
            options.Webhooks[entry.Key] = Read(entry, new AlertWebhookOptions(), failures);
        }

        foreach (var entry in section.GetSection(nameof(options.Severities)).GetChildren())
        {
            ReadSeverity(entry, options.Severities, failures);
        }

        foreach (var entry in section.GetSection(nameof(options.Maintenance)).GetChildren())
        {
            options.Maintenance.Add(Read(entry, new AlertMaintenanceOptions(), failures));
        }
    }

    private static T Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        IConfigurationSection entry, T options, ICollection<(string Key, string Rule)> failures)
        where T : class
    {
        SettingsReader.Read(entry, options, failures);
        return options;
    }

    private static void ReadSeverity(
        IConfigurationSection entry, IDictionary<string, ViolationSeverity> severities, ICollection<(string Key, string Rule)> failures)
    {
        var (severity, rule) = SettingParser.Parse(typeof(ViolationSeverity), entry.Value ?? "");
        if (severity is null)
        {
            failures.Add((entry.Path, rule));
            return;
        }

        severities[entry.Key] = (ViolationSeverity)severity;
    }
}
