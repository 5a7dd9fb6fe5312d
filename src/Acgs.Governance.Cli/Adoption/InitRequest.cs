// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Adoption;

/// <summary>The options of <c>init</c>.</summary>
internal sealed record InitRequest
{
    /// <summary>The absolute path of the folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The hash to set; <see langword="null"/> for the active one.</summary>
    public string? Hash { get; init; }

    /// <summary><c>pre-commit</c>, <c>git</c> or <c>none</c>.</summary>
    public string Hook { get; init; } = "pre-commit";

    /// <summary><c>github</c>, <c>gitlab</c>, or <c>none</c>; empty to detect them.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>Whether the GitHub workflow reports to code scanning.</summary>
    public bool WithScanning { get; init; }
}
