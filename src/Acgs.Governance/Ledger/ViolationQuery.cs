// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Which violations are asked for. What is not set does not restrict.</summary>
public sealed record ViolationQuery
{
    /// <summary>The earliest time. Default: none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The time that all come before. Default: none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The rule. Default: all.</summary>
    public string? Rule { get; init; }

    /// <summary>The least severity. Default: all.</summary>
    public ViolationSeverity? Severity { get; init; }

    /// <summary>The service. Default: all.</summary>
    public string? Service { get; init; }

    /// <summary>How many records at most, the newest first. Default: all. Range: at least 1.</summary>
    public int? Limit { get; init; }
}
