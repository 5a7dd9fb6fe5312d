// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Reports ACGS0008 under <c>AcgsStrict</c>, when a setting or a mark in a file keeps the header rules from speaking.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BypassAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.Silenced);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Files that pass for generated are what this looks at.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var globalOptions = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!globalOptions.EnforcesHeaders() || !globalOptions.IsTrue(AnalyzerConfigOptionsExtensions.KeyOf(ConfigurationKeys.StrictProperty)))
        {
            return;
        }

        var check = new BypassCheck(context.Compilation, context.Options, context.CancellationToken);
        context.RegisterSyntaxTreeAction(treeContext =>
        {
            if (check.FindMark(treeContext.Tree, treeContext.IsGeneratedCode) is { } diagnostic)
            {
                treeContext.ReportDiagnostic(diagnostic);
            }
        });
        context.RegisterCompilationEndAction(endContext =>
        {
            foreach (var diagnostic in check.FindSettings())
            {
                endContext.ReportDiagnostic(diagnostic);
            }
        });
    }
}
