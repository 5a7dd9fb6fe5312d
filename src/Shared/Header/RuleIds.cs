// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance;

/// <summary>The identifiers of the rules; users write them into configuration, so that they never change their meaning.</summary>
internal static class RuleIds
{
    /// <summary>The constitutional hash header is missing.</summary>
    public const string Missing = "ACGS0001";

    /// <summary>The header states an unknown hash.</summary>
    public const string WrongHash = "ACGS0002";

    /// <summary>A line means to be the header and is not spelled so.</summary>
    public const string Malformed = "ACGS0003";

    /// <summary>The header is there more than once.</summary>
    public const string Duplicate = "ACGS0004";

    /// <summary>The header stands where it does not count.</summary>
    public const string Misplaced = "ACGS0005";

    /// <summary>The header states an accepted hash that is not the active one.</summary>
    public const string Outdated = "ACGS0006";

    /// <summary>The constitutional hash configuration is invalid.</summary>
    public const string Configuration = "ACGS0007";

    /// <summary>The header rules are silenced.</summary>
    public const string Silenced = "ACGS0008";

    /// <summary>A metric instrument is named in our namespace.</summary>
    public const string InstrumentName = "ACGS1001";

    /// <summary>The constitutional hash is a literal.</summary>
    public const string HashLiteral = "ACGS1002";

    /// <summary>The compliance policy is not in the pipeline, or too late in it.</summary>
    public const string PipelineOrder = "ACGS1003";

    /// <summary>An exemption has no reason.</summary>
    public const string ExemptionReason = "ACGS1004";

    /// <summary>A connection string in code holds a password or key.</summary>
    public const string ConnectionSecret = "ACGS1005";
}
