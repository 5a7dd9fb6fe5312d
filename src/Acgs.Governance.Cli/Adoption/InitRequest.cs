// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Adoption;

/// <summary>What the user asked <c>init</c> for.</summary>
internal sealed record InitRequest
{
    /// <summary>The folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The hash to state; <see langword="null"/> for the one in force.</summary>
    public string? Hash { get; init; }

    /// <summary><c>pre-commit</c>, <c>git</c> or <c>none</c>.</summary>
    public string Hook { get; init; } = "pre-commit";

    /// <summary>Some of <c>github</c> and <c>gitlab</c>, or <c>none</c>; empty to go by what is there.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>Whether the workflow of GitHub reports to code scanning as well.</summary>
    public bool WithScanning { get; init; }
}
