// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>The targets of the guide, and what their services say of their dependencies.</summary>
internal static class Platforms
{
    private static readonly string[] Servers = ["postgresql", "redis"];

    /// <summary>The platform; the services show these checks.</summary>
    public static PlatformMap With(params string[] checks) => new([.. HealthTarget.Guide.Select(target => new TargetHealth(target, TargetStatus.Healthy, null, TimeSpan.Zero)
    {
        Statement = target.Kind == TargetKind.Service
            ? new("healthy", "1.0.0", ["cdd01ef066bc6cf2"], [.. checks.Select(check => new StatedCheck(check, "healthy", null))])
            : null,
    })]);

    /// <summary>Services that use PostgreSQL and Redis.</summary>
    public static PlatformMap Usual { get; } = With(Servers);

    public static Observation Alert(string name, string job, string? check = null) => new(FindingKind.AlertFiring, name, $"fires for {job}")
    {
        Service = job,
        Dependency = check,
        Explanations = Explanations.OfAlert(name),
        Priority = Governance.Alerts.AlertPriority.P0,
    };

    public static Observation Failed(string service, string check) => new(FindingKind.DependencyFailed, PlatformMap.NameOf(check, HealthTarget.Guide), $"{service} {check}")
    {
        Service = service,
        Dependency = check,
        Explanations = Explanations.OfCheck(FindingKind.DependencyFailed, check),
    };

    /// <summary>Findings as <c>kind subject &lt; evidence, evidence</c>.</summary>
    public static IEnumerable<string> Describe(IEnumerable<Finding> findings) => findings.Select(finding =>
        $"{finding.Priority.Name} {finding.Kind.Id} {finding.Subject}"
            + (finding.Evidence.Count == 0 ? string.Empty : $" < {string.Join(", ", finding.Evidence.Select(symptom => $"{symptom.Kind.Id} {symptom.Shown}"))}"));
}
