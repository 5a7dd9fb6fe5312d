// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>What the rules about the use of the library are called; all of them are warnings, in continuous integration too.</summary>
internal static class UsageRuleDescriptors
{
    /// <summary>Reported for the name of an instrument that could meet one of ours.</summary>
    public static readonly DiagnosticDescriptor InstrumentName = Create(
        RuleIds.InstrumentName,
        "A metric instrument is named in the namespace acgs",
        "The name '{0}' is in the namespace 'acgs', which belongs to Acgs.Governance: give the instrument a name of the service's own",
        "Instruments whose names begin with 'acgs' are those of Acgs.Governance. Another one collides with them in the exposition, now or after an update.");

    /// <summary>Reported for a literal that states a configured hash.</summary>
    public static readonly DiagnosticDescriptor HashLiteral = Create(
        RuleIds.HashLiteral,
        "The constitutional hash is a string literal",
        "The literal states the constitutional hash '{0}': {1}",
        "The hash changes when the constitution does. Code that repeats it goes on stating the old one; code that asks for it follows.");

    /// <summary>Reported where a web application is built that never judges requests, or for the call that comes too late.</summary>
    public static readonly DiagnosticDescriptor PipelineOrder = Create(
        RuleIds.PipelineOrder,
        "UseAcgsGovernance is missing",
        "The compliance policy judges no request: {0}",
        "AddAcgsGovernance registers the compliance policy, and UseAcgsGovernance puts it into the pipeline. Without that call no request is judged.");

    /// <summary>Reported for an exemption that nobody can judge later.</summary>
    public static readonly DiagnosticDescriptor ExemptionReason = Create(
        RuleIds.ExemptionReason,
        "An exemption from the constitution has no reason",
        "The exemption has no reason: set Reason to why requests of this endpoint are not judged",
        "An endpoint that is exempt takes every request. Its reason tells whoever reviews it whether that is still right.");

    /// <summary>Reported for the literal that holds a secret; the message never repeats it.</summary>
    public static readonly DiagnosticDescriptor ConnectionSecret = Create(
        RuleIds.ConnectionSecret,
        "A connection string in code holds a password or key",
        "The connection string holds its '{0}': read it from configuration, the environment or a secret store",
        "A secret in source code is in every clone, build and log of it. Whoever has one of those has the secret, and changing it takes a release.");

    private const string Category = "Acgs.Governance.Usage";

    private static DiagnosticDescriptor Create(string id, string title, string message, string description) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLink.For(id));
}
