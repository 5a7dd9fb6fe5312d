// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers;

/// <summary>The identifiers of the rules; users write them into configuration, so that they never change their meaning.</summary>
internal static class RuleIds
{
    /// <summary>The constitutional hash header is missing.</summary>
    public const string Missing = "ACGS0001";

    /// <summary>The constitutional hash configuration is invalid.</summary>
    public const string Configuration = "ACGS0007";

    /// <summary>The header rules are silenced.</summary>
    public const string Silenced = "ACGS0008";
}
