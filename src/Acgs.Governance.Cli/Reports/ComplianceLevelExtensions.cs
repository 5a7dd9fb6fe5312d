// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

internal static class ComplianceLevelExtensions
{
    extension(ComplianceLevel level)
    {
        /// <summary>The value of <c>--level</c>.</summary>
        public string Name => level.ToString().ToLowerInvariant();

        /// <summary>What the level counts as compliant; printed with every percentage.</summary>
        public string Definition => level switch
        {
            ComplianceLevel.Presence => "the active or an accepted hash appears anywhere in the file",
            ComplianceLevel.Strict => "the header line is exactly the one that fix writes, with the active hash",
            _ => "the header region has one canonical line with the active or an accepted hash",
        };
    }
}
