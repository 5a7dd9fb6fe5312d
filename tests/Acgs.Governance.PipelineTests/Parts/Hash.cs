// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal static class Hash
{
    public const string Right = "cdd01ef066bc6cf2";
    public const string Wrong = "0123456789abcdef";
    public const string Malformed = "not-a-hash";
}
