// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>The metadata names of the types that the rules are about.</summary>
internal static class LibraryTypes
{
    /// <summary>Our meter.</summary>
    public const string GovernanceMeter = "Acgs.Governance.Metrics.GovernanceMeter";

    /// <summary>The constitution of a running service, and the constant of the built-in hash.</summary>
    public const string ConstitutionalHashes = "Acgs.Governance.Constitution.ConstitutionalHashes";

    /// <summary>Exempts an endpoint.</summary>
    public const string ConstitutionalExempt = "Acgs.Governance.ConstitutionalExemptAttribute";

    /// <summary>Holds <c>UseAcgsGovernance</c>.</summary>
    public const string ApplicationExtensions = "Acgs.Governance.GovernanceApplicationExtensions";

    /// <summary>Builds a web application.</summary>
    public const string WebApplicationBuilder = "Microsoft.AspNetCore.Builder.WebApplicationBuilder";

    /// <summary>The meter of .NET.</summary>
    public const string Meter = "System.Diagnostics.Metrics.Meter";
}
