// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Cli.Audit;

/// <summary>What is to be audited.</summary>
internal sealed record AuditRequest
{
    public required AuditDay Day { get; init; }

    public required VerificationInput Verification { get; init; }

    /// <summary>The address of Prometheus; <see langword="null"/> for none.</summary>
    public required Uri? Prometheus { get; init; }

    /// <summary>Which services in Prometheus.</summary>
    public required LabelSelector Selector { get; init; }

    /// <summary>The addresses of running services.</summary>
    public required IReadOnlyList<Uri> Services { get; init; }

    /// <summary>The folder whose files are checked; <see langword="null"/> for none.</summary>
    public required string? Folder { get; init; }

    /// <summary>The hash in the configuration of the service; <see langword="null"/> if it does not set one.</summary>
    public required StatedHash? Configured { get; init; }
}
