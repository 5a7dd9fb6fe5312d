// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Says in words what a level counts as compliant: a percentage without its definition says nothing.</summary>
internal static class Definition
{
    /// <summary>The levels, from the weakest.</summary>
    public static ReadOnlySpan<ComplianceLevel> Levels => [ComplianceLevel.Presence, ComplianceLevel.Header, ComplianceLevel.Strict];

    /// <summary>The definition.</summary>
    public static string Of(ComplianceLevel level) => level switch
    {
        ComplianceLevel.Presence => "the digits of the active or an accepted hash stand anywhere in the file",
        ComplianceLevel.Strict => "the header region has one line that states the active hash, exactly as fix writes it",
        _ => "the header region has one canonical line with the active or an accepted hash",
    };

    /// <summary>The name of a level, as the option has it.</summary>
    public static string NameOf(ComplianceLevel level) => level switch
    {
        ComplianceLevel.Presence => "presence",
        ComplianceLevel.Strict => "strict",
        _ => "header",
    };
}
