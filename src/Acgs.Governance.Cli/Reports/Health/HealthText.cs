// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Cli.Reports.Health;

/// <summary>Writes the health of targets for people.</summary>
internal sealed class HealthText(TextWriter output, Colors colors, TimeProvider time)
{
    public void Write(HealthSummary summary)
    {
        var width = summary.Targets.Select(target => target.Target.Name.Length).DefaultIfEmpty().Max();
        foreach (var target in summary.Targets)
        {
            var name = ControlCharacters.Escape(target.Target.Name).PadRight(width);
            var took = string.Create(CultureInfo.InvariantCulture, $"{target.Duration.TotalMilliseconds,5:0} ms");
            var address = ControlCharacters.Escape(target.Target.Address.ToString());
            output.WriteLine($"{Status(target.Status)}  {name}  {took}  {address}{Reason(target, summary)}");
        }

        var all = Plural.Of(summary.Targets.Count, "target");
        output.WriteLine(
            $"{colors.Strong}{Name(summary.Status)}{colors.End}: {summary.Count(TargetStatus.Healthy)} of {all} healthy, "
            + $"{summary.Count(TargetStatus.Degraded)} degraded, {summary.Count(TargetStatus.Unhealthy)} unhealthy");
    }

    public void WriteChange(TargetHealth before, TargetHealth after)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        output.WriteLine($"{now}  {Status(after.Status)}  {ControlCharacters.Escape(after.Target.Name)}, was {Name(before.Status)}{Reason(after, null)}");
    }

    public static string Name(TargetStatus status) => status switch
    {
        TargetStatus.Healthy => "healthy",
        TargetStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private static string Reason(TargetHealth target, HealthSummary? summary)
    {
        var optional = summary?.IsOptional(target) == true && target.Status == TargetStatus.Unhealthy ? " (optional)" : "";
        return target.Reason is { } reason ? $": {ControlCharacters.Escape(reason)}{optional}" : "";
    }

    private string Status(TargetStatus status)
    {
        var color = status switch { TargetStatus.Healthy => colors.Good, TargetStatus.Degraded => colors.Note, _ => colors.Bad };
        return $"{color}{Name(status),-9}{colors.End}";
    }
}
