// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>What became of a file that was to be fixed.</summary>
internal sealed record FileFix
{
    /// <summary>The path relative to the root, for reading.</summary>
    public required string Path { get; init; }

    /// <summary>What was done to the header: <c>inserted</c>, <c>corrected</c>, <c>moved</c> and the like; <see langword="null"/> when nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>The damage that was repaired.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>An unknown hash that was replaced or removed; <see langword="null"/> when none was.</summary>
    public string? AcceptedHash { get; init; }

    /// <summary>Why the file was left as it is; <see langword="null"/> when it was not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the file could not be read or written, so that the work is not done.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The change as a part of a patch; empty unless it was asked for.</summary>
    public ReadOnlyMemory<byte> Diff { get; init; }

    /// <summary>Whether the file was changed, or would be.</summary>
    public bool IsChanged => Refusal is null;
}
