// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Cli.Reports.Health;

/// <summary>Writes the health of targets as one JSON document.</summary>
internal static class HealthJson
{
    private const string Schema = "urn:acgs:health:1";

    public static void Write(HealthSummary summary, string hash, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("constitutional_hash", hash);
        json.WriteString("status", HealthText.Name(summary.Status));
        json.WriteObjects("targets", summary.Targets, (json, target) =>
        {
            json.WriteString("name", target.Target.Name);
            json.WriteString("address", target.Target.Address.ToString());
            json.WriteString("status", HealthText.Name(target.Status));
            json.WriteString("reason", target.Reason);
            json.WriteBoolean("optional", summary.IsOptional(target));
            json.WriteNumber("duration_ms", (long)target.Duration.TotalMilliseconds);
        });
    });
}
