// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1003 where a web application certainly runs without <c>UseAcgsGovernance</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineOrderAnalyzer : DiagnosticAnalyzer
{
    private const string Advice = "call it directly after the application is built";

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
        var (compilation, options) = (context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!options.EnforcesHeaders()
            || compilation.GetTypeByMetadataName(LibraryTypes.ApplicationExtensions) is not { } extensions
            || compilation.GetTypeByMetadataName(LibraryTypes.WebApplicationBuilder) is not { } builder
            || TestProject.Is(compilation, options))
        {
            return;
        }

        var mentions = new PolicyMentions(compilation, extensions.ContainingAssembly, context.CancellationToken);
        context.RegisterOperationAction(
            operation =>
            {
                if (FindProblem((IInvocationOperation)operation.Operation, extensions, builder, mentions) is { } problem)
                {
                    operation.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.PipelineOrder, operation.Operation.Syntax.GetLocation(), problem));
                }
            },
            OperationKind.Invocation);
    }

    private static string? FindProblem(IInvocationOperation call, INamedTypeSymbol extensions, INamedTypeSymbol builder, PolicyMentions mentions) =>
        (call.TargetMethod.Name, call.TargetMethod.ContainingType) switch
        {
            ("Build", var type) when SymbolEqualityComparer.Default.Equals(type, builder) && mentions.ShowThatItIsMissing =>
                $"UseAcgsGovernance is not called, or only in development; {Advice}",
            (PolicyMentions.UseName, var type) when SymbolEqualityComparer.Default.Equals(type, extensions) && ApplicationRun.FindBefore(call) is { } run =>
                $"UseAcgsGovernance is called after {run.TargetMethod.Name}; {Advice}",
            _ => null,
        };
}
