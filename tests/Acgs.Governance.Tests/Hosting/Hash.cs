// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Hosting;

/// <summary>The hashes of the tests.</summary>
internal static class Hash
{
    public const string Header = "X-Constitutional-Hash";
    public const string Active = "cdd01ef066bc6cf2";
    public const string Older = "0123456789abcdef";
    public const string Foreign = "fedcba9876543210";
}
