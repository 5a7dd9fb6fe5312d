// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Reports ACGS0001 to ACGS0006: at most one finding for every C# file whose header does not state the configured constitutional hash.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstitutionalHeaderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = HeaderDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // To find out what is generated the driver would ask for every file's syntax; the check asks for the text of few.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (!options.GlobalOptions.EnforcesHeaders())
        {
            return;
        }

        var check = new HeaderCheck(options.GlobalOptions);
        context.RegisterSyntaxTreeAction(treeContext =>
        {
            if (check.FindProblem(treeContext.Tree, options.GetOptions(treeContext.Tree), treeContext.CancellationToken) is { } problem)
            {
                treeContext.ReportDiagnostic(problem);
            }
        });
    }
}
