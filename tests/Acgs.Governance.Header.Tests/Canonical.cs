// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

/// <summary>What a right header looks like when nothing is configured, and hashes that are not right then.</summary>
internal static class Canonical
{
    public const string Hash = HashFormat.BuiltIn;

    public const string OtherHash = "0123456789abcdef";

    public const string AcceptedHash = "fedcba9876543210";

    public const string Line = "// " + HeaderLine.Label + Hash;

    public const string OtherLine = "// " + HeaderLine.Label + OtherHash;

    public const string AcceptedLine = "// " + HeaderLine.Label + AcceptedHash;

    public static readonly Constitution Constitution = new(Hash, []);
}
