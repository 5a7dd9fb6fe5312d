// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Constitution;

/// <summary>A hash that is no longer active but still accepted from callers.</summary>
public sealed class AcceptedHash
{
    /// <summary>The hash: exactly 16 lower-case hexadecimal digits. Required.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The time from which the hash is refused; a value without an offset is UTC. Default: none, accepted until removed.</summary>
    public DateTimeOffset? Until { get; set; }
}
