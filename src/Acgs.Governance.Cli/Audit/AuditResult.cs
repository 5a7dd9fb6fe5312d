// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Audit;

/// <summary>The result of an audit.</summary>
internal sealed record AuditResult
{
    public required AuditDay Day { get; init; }

    public required LedgerAudit Ledger { get; init; }

    /// <summary>What Prometheus counted; <see langword="null"/> if it was not asked or did not answer.</summary>
    public required RequestCounts? Requests { get; init; }

    /// <summary>The check of the tree; <see langword="null"/> if there was none.</summary>
    public required TreeCheck? Tree { get; init; }

    /// <summary>The configured hash: the one that the others are compared with.</summary>
    public required string Hash { get; init; }

    /// <summary>Hashes that pass beside it.</summary>
    public required IReadOnlyList<string> Accepted { get; init; }

    public required IReadOnlyList<StatedHash> Hashes { get; init; }

    /// <summary>What could not be done, each with its cause.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    public IReadOnlyList<AuditFinding> Findings => [.. FindAll()];

    public int ExitCode => Failures.Count > 0 ? Cli.ExitCode.Failure : Findings.Count > 0 ? Cli.ExitCode.Findings : Cli.ExitCode.Success;

    /// <summary>The files whose header is wrong.</summary>
    public int Headers => Tree?.Summary.Count(FileStatus.Finding) ?? 0;

    // Prometheus estimates the increase between the samples that it has.
    private long LeastExpected => Requests is { } requests ? requests.Violations - Math.Max(1, requests.Violations / 100) : 0;

    private IEnumerable<AuditFinding> FindAll()
    {
        foreach (var finding in Ledger.Verification.Findings)
        {
            yield return new("ledger", finding.Message);
        }

        if (Requests is { } requests && Ledger.Violations < LeastExpected)
        {
            yield return new("unrecorded", $"Services counted {requests.Violations} violations, the ledger has {Ledger.Violations} of that day.");
        }

        if (Headers > 0)
        {
            yield return new("headers", $"{Headers} of {Tree!.Summary.InScope} files lack a right header; 'acgs-cli compliance check' lists them.");
        }

        foreach (var stated in Hashes.Where(stated => stated.Hash != Hash && !Accepted.Contains(stated.Hash)))
        {
            yield return new("drift", $"{stated.Source} states {stated.Hash}, {Hash} is configured.");
        }
    }
}
