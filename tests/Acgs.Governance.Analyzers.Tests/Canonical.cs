// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;

namespace Acgs.Governance.Analyzers.Tests;

/// <summary>What a right header looks like when nothing is configured, and a hash that is not right then.</summary>
internal static class Canonical
{
    public const string Hash = HashFormat.BuiltIn;

    public const string OtherHash = "0123456789abcdef";

    public const string Line = "// " + HeaderLine.Label + Hash;

    public const string OtherLine = "// " + HeaderLine.Label + OtherHash;

    public static readonly Constitution Constitution = new(Hash, []);
}
