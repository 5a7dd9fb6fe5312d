// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>The hashes that the requests state.</summary>
internal static class Hashes
{
    public const string Active = "cdd01ef066bc6cf2";

    /// <summary>One that every governed variant still accepts.</summary>
    public const string Older = "0123456789abcdef";

    /// <summary>One that is not accepted.</summary>
    public const string Unknown = "fedcba9876543210";
}
