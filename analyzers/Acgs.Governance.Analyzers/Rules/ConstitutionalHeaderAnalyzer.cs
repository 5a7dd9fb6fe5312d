// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Reports ACGS0001 for every C# file that does not state the configured constitutional hash in its header.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstitutionalHeaderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.Missing);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
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
