// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Decides which verdicts are findings.</summary>
internal static class FindingRule
{
    /// <summary>Whether the verdict is a finding about a file that is not exempt.</summary>
    /// <param name="verdict">What the file says.</param>
    /// <param name="isDemanded">Whether it must state the constitution.</param>
    public static bool IsFinding(this HeaderVerdict verdict, bool isDemanded) => verdict switch
    {
        HeaderVerdict.Empty or HeaderVerdict.Ok => false,
        HeaderVerdict.Missing => isDemanded,
        _ => true,
    };
}
