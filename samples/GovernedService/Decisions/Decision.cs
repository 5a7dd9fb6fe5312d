// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Decisions;

/// <summary>What somebody, or a program, is about to do.</summary>
internal sealed record Decision
{
    /// <summary>What is to be done.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it cannot be undone.</summary>
    public bool Irreversible { get; init; }

    /// <summary>Why.</summary>
    public string? Rationale { get; init; }

    /// <summary>The human who answers for it.</summary>
    public string? Approver { get; init; }

    /// <summary>What it may touch.</summary>
    public string? Scope { get; init; }

    /// <summary>The principles to judge by; all of them if none is named.</summary>
    public IReadOnlyList<string> Principles { get; init; } = [];
}
