// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>What the user asked <c>hash rotate</c> for.</summary>
internal sealed record RotationRequest
{
    /// <summary>The hash to move to.</summary>
    public required string To { get; init; }

    /// <summary>The folder.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>Globs of files that are left alone, beside those that always are.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];
}
