// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Finds the settings that keep a header rule from being at least a warning, in the order in which the compiler reads them.</summary>
internal sealed class SilencingSettings(Compilation compilation, CancellationToken cancellationToken)
{
    private const string CategoryKey = "dotnet_analyzer_diagnostic.category-Acgs.Governance.severity";
    private const string AllKey = "dotnet_analyzer_diagnostic.severity";

    // ACGS0006 is information from the start, and ACGS0008 cannot be configured.
    private static readonly string[] Rules =
        [RuleIds.Missing, RuleIds.WrongHash, RuleIds.Malformed, RuleIds.Duplicate, RuleIds.Misplaced, RuleIds.Configuration];

    private readonly CompilationOptions _options = compilation.Options;

    /// <summary>Whether <c>generated_code = true</c> holds for the file.</summary>
    public bool MarkGenerated(SyntaxTree tree) =>
        _options.SyntaxTreeOptionsProvider?.IsGenerated(tree, cancellationToken) == GeneratedKind.MarkedGenerated;

    /// <summary>What silences the rules everywhere, worded for people.</summary>
    public IReadOnlyList<string> FindForProject()
    {
        var found = new List<string>();
        found.AddRange(Rules.Where(id => FromCommandLine(id) is { } severity && IsSilent(severity))
            .Select(id => $"an option of the compiler or a rule set silences {id}"));
        if (_options.WarningLevel < 1)
        {
            found.Add("the warning level 0 silences every warning");
        }

        var attributes = compilation.Assembly.GetAttributes().AddRange(compilation.SourceModule.GetAttributes());
        found.AddRange(attributes.Select(SuppressedBy).OfType<string>());
        return found;
    }

    /// <summary>The settings that silence a rule for the file, each once and as users write them.</summary>
    public IEnumerable<string> FindFor(SyntaxTree tree, AnalyzerConfigOptions options) => Rules
        .Where(id => FromCommandLine(id) is null)
        .Select(id => FindFor(id, tree, options))
        .Append(MarkGenerated(tree) ? "generated_code = true" : null)
        .OfType<string>()
        .Distinct();

    private static bool IsSilent(ReportDiagnostic severity) => severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info;

    private static bool IsSilent(string severity) => severity.Trim().ToLowerInvariant() is "none" or "silent" or "refactoring" or "suggestion";

    // What follows a colon in the identifier is a title, and says nothing to the compiler: "ACGS0001:Header".
    private static string? SuppressedBy(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute"
        && attribute.ConstructorArguments is { Length: 2 } arguments
        && arguments[1].Value is string check
        && Rules.FirstOrDefault(id => id == check.Split(':')[0].Trim()) is { } silenced
            ? $"an attribute {attribute.AttributeClass.Name.Replace("Attribute", string.Empty)} of the assembly or module names {silenced}"
            : null;

    private static string Word(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => "none",
        ReportDiagnostic.Hidden => "silent",
        _ => "suggestion",
    };

    private ReportDiagnostic? FromCommandLine(string id) =>
        _options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) && severity != ReportDiagnostic.Default ? severity : null;

    private string? FindFor(string id, SyntaxTree tree, AnalyzerConfigOptions options)
    {
        if (_options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out var severity)
                || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity)))
        {
            return IsSilent(severity) ? $"dotnet_diagnostic.{id}.severity = {Word(severity)}" : null;
        }

        var key = options.Find(CategoryKey) is null ? AllKey : CategoryKey;
        return options.Find(key) is { } value && IsSilent(value) ? $"{key} = {value.Trim()}" : null;
    }
}
