// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers;

/// <summary>What the rules are called, and how serious they are while coding; in continuous integration the package makes them errors.</summary>
/// <remarks>The messages about a header take the number of its line, what it says, what it ought to say, and what else there is to say.</remarks>
internal static class RuleDescriptors
{
    /// <summary>Reported for a file of which no line means to be the header.</summary>
    public static readonly DiagnosticDescriptor Missing = new(
        RuleIds.Missing,
        "The constitutional hash header is missing",
        "The file does not state the configured constitutional hash: add the line '{2}' at the top of the file{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every file states the constitution that it was written under, in a comment at its top.",
        HelpLink.For(RuleIds.Missing));

    /// <summary>Reported for a header with a hash that is neither active nor accepted.</summary>
    public static readonly DiagnosticDescriptor WrongHash = new(
        RuleIds.WrongHash,
        "The constitutional hash header states an unknown hash",
        "Line {0} states the constitutional hash '{1}', which is neither active nor accepted: it must read '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The header has the right form, but its hash is not the configured one. The file was written under another constitution, or was copied from elsewhere.",
        HelpLink.For(RuleIds.WrongHash));

    /// <summary>Reported for a line that means to be the header and is not spelled so.</summary>
    public static readonly DiagnosticDescriptor Malformed = new(
        RuleIds.Malformed,
        "The constitutional hash header is malformed",
        "Line {0} is meant as the constitutional hash header, but reads '{1}': it must read '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The header is compared character for character, so that every tool finds it. Other case, spacing, length or syntax is not the header.",
        HelpLink.For(RuleIds.Malformed));

    /// <summary>Reported for a header region with several lines that mean to be the header.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new(
        RuleIds.Duplicate,
        "The constitutional hash header is there more than once",
        "The constitutional hash is stated again below line {0} ('{1}'): keep one line, '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Of two headers one is sooner or later wrong. The header region has exactly one.",
        HelpLink.For(RuleIds.Duplicate));

    /// <summary>Reported for a header outside the header region.</summary>
    public static readonly DiagnosticDescriptor Misplaced = new(
        RuleIds.Misplaced,
        "The constitutional hash header stands where it does not count",
        "Line {0} states the constitutional hash '{1}' where it does not count: move it to the top of the file, below what must come first, as '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A header below code or between '#if' and '#endif' is not part of every build of the file, and one above '#!' keeps the file from being run.",
        HelpLink.For(RuleIds.Misplaced));

    /// <summary>Reported for a header with an accepted hash that is not the active one.</summary>
    public static readonly DiagnosticDescriptor Outdated = new(
        RuleIds.Outdated,
        "The constitutional hash header states an older hash",
        "Line {0} states the constitutional hash '{1}', which is accepted but no longer active: it should read '{2}'{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The hash is one of the accepted ones. The file passes, and is to be brought up to date before the hash is no longer accepted.",
        HelpLink.For(RuleIds.Outdated));

    /// <summary>Reported once for a project whose settings cannot be used.</summary>
    public static readonly DiagnosticDescriptor Configuration = new(
        RuleIds.Configuration,
        "The constitutional hash configuration is invalid",
        "The setting {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A setting of the constitutional hash has a value that cannot be used. Files that it applies to are not judged.",
        HelpLink.For(RuleIds.Configuration),
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
        HelpLink.For(RuleIds.Silenced),
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.Compiler,
        WellKnownDiagnosticTags.CompilationEnd);

    private const string Category = "Acgs.Governance";
}
