// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Decisions;

/// <summary>A decision to evaluate.</summary>
internal sealed record Decision
{
    /// <summary>The action to take.</summary>
    public required string Action { get; init; }

    /// <summary>Whether the action cannot be undone.</summary>
    public bool Irreversible { get; init; }

    /// <summary>The reason for the action.</summary>
    public string? Rationale { get; init; }

    /// <summary>The person who is accountable for the action.</summary>
    public string? Approver { get; init; }

    /// <summary>The resources that the action may touch.</summary>
    public string? Scope { get; init; }

    /// <summary>The ids of the principles to evaluate; empty means all of them.</summary>
    public IReadOnlyList<string> Principles { get; init; } = [];
}
