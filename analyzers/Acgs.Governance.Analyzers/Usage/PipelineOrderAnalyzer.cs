// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1003 where <c>UseAcgsGovernance</c> is missing or comes after the endpoints.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRuleDescriptors.PipelineOrder);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!options.EnforcesHeaders()
            || PipelineSymbols.Find(context.Compilation) is not { } symbols
            || TestProject.Is(context.Compilation, options))
        {
            return;
        }

        var check = new PipelineCheck(context.Compilation, symbols);
        context.RegisterOperationAction(
            operation =>
            {
                if (check.FindProblem((IInvocationOperation)operation.Operation, operation.CancellationToken) is { } problem)
                {
                    operation.ReportDiagnostic(problem);
                }
            },
            OperationKind.Invocation);
    }
}
