// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1001 for metric instruments that user code names in our namespace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentNameAnalyzer : DiagnosticAnalyzer
{
    private const string Namespace = "acgs";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRuleDescriptors.InstrumentName);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.EnforcesHeaders()
            && context.Compilation.GetTypeByMetadataName(LibraryTypes.Meter) is { } meter
            && context.Compilation.GetTypeByMetadataName(LibraryTypes.GovernanceMeter) is { } ours
            && !IsOurs(context.Compilation.Assembly, ours.ContainingAssembly))
        {
            context.RegisterOperationAction(operation => Analyze(operation, meter), OperationKind.Invocation);
        }
    }

    /// <summary>The library itself, and those that it shows its names to.</summary>
    private static bool IsOurs(IAssemblySymbol assembly, IAssemblySymbol library) =>
        SymbolEqualityComparer.Default.Equals(assembly, library) || library.GivesAccessTo(assembly);

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol meter)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!invocation.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal)
            || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingType, meter))
        {
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument is { Parameter.Name: "name", ArgumentKind: ArgumentKind.Explicit } && IsInNamespace(LeadingText.Of(argument.Value)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    UsageRuleDescriptors.InstrumentName, argument.Value.Syntax.GetLocation(), LeadingText.Of(argument.Value).Text));
            }
        }
    }

    // Exporters write every separator as an underscore, so that each of them leads into the namespace.
    private static bool IsInNamespace((string Text, bool IsWhole) name) =>
        name.Text.StartsWith(Namespace, StringComparison.OrdinalIgnoreCase)
        && (name.Text.Length == Namespace.Length ? name.IsWhole : name.Text[Namespace.Length] is '.' or '_' or '-' or '/');
}
