// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>A stretch of time in which a service behaves in one way; by default it is healthy and has traffic.</summary>
/// <param name="Minutes">How long it takes.</param>
internal sealed record Phase(double Minutes)
{
    /// <summary>Requests in a second.</summary>
    public decimal Requests { get; init; } = 100;

    /// <summary>The share of them that ends in an error of the server.</summary>
    public decimal Errors { get; init; }

    /// <summary>The share of them that takes longer than promised.</summary>
    public decimal Slow { get; init; }

    /// <summary>The share of them that is evaluated.</summary>
    public decimal Evaluated { get; init; } = 1;

    /// <summary>Compliant requests by evaluated one.</summary>
    public decimal Compliant { get; init; } = 1;

    /// <summary>Lookups of the cache in a second.</summary>
    public decimal Lookups { get; init; } = 50;

    /// <summary>The share of them that finds a value.</summary>
    public decimal Hits { get; init; } = 0.98m;

    /// <summary>Violations, all at its beginning.</summary>
    public decimal Violations { get; init; }

    /// <summary>Violations that the ledger drops, all at its beginning.</summary>
    public decimal Dropped { get; init; }

    /// <summary>Records of the ledger in a second.</summary>
    public decimal Records { get; init; } = 0.2m;

    /// <summary>Whether checkpoints are signed.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>Alerts that were given up.</summary>
    public decimal DeadLetters { get; init; }

    /// <summary>Whether scrapes succeed.</summary>
    public bool IsUp { get; init; } = true;

    /// <summary>Whether Prometheus has the service as a target.</summary>
    public bool IsScraped { get; init; } = true;

    /// <summary>The status of its health check.</summary>
    public decimal Health { get; init; } = 1;

    /// <summary>Probes of the check in a second.</summary>
    public decimal Probes { get; init; } = 0.2m;

    /// <summary>The hash.</summary>
    public char Hash { get; init; } = 'a';

    /// <summary>Whether log records carry the stamp.</summary>
    public bool IsStamped { get; init; } = true;

    /// <summary>Whether a metric has too many label sets.</summary>
    public bool Overflows { get; init; }

    /// <summary>Whether the process is a new one, whose counters begin at 0.</summary>
    public bool IsRestart { get; init; }

    /// <summary>Whether there is a series of errors, as there may not be before the first.</summary>
    public bool HasErrorSeries { get; init; } = true;
}
