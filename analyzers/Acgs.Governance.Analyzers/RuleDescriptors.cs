// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers;

/// <summary>What the rules are called, and how serious they are while coding; in continuous integration the package makes them errors.</summary>
internal static class RuleDescriptors
{
    /// <summary>Reported once for a file whose header region does not state the configured hash.</summary>
    public static readonly DiagnosticDescriptor Missing = new(
        RuleIds.Missing,
        "The constitutional hash header is missing",
        "The file does not state the configured constitutional hash: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every C# file states the constitution that it was written under, in a comment above its first line of code.");

    /// <summary>Reported once for a project whose settings cannot be used.</summary>
    public static readonly DiagnosticDescriptor Configuration = new(
        RuleIds.Configuration,
        "The constitutional hash configuration is invalid",
        "The setting {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A setting of the constitutional hash has a value that cannot be used. Files that it applies to are not judged.",
        helpLinkUri: null,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>
    /// Reported under <c>AcgsStrict</c> for what keeps the other rules from speaking. No configuration can lower it, and the tag of
    /// the compiler's own diagnostics keeps the attribute <c>SuppressMessage</c> away from it.
    /// </summary>
    public static readonly DiagnosticDescriptor Silenced = new(
        RuleIds.Silenced,
        "The header rules are silenced",
        "The header rules are silenced: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The project is strict about its headers (AcgsStrict), but a setting or a mark in a file keeps the header rules from speaking.",
        helpLinkUri: null,
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.Compiler,
        WellKnownDiagnosticTags.CompilationEnd);

    private const string Category = "Acgs.Governance";
}
