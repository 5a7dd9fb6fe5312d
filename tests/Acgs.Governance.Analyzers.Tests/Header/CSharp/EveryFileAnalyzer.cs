// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

/// <summary>Reports every file that the driver does not take for generated.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is not shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EveryFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Seen = new("SEEN", "Seen", "Seen", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Seen];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(tree => tree.ReportDiagnostic(Diagnostic.Create(Seen, tree.Tree.GetLocation(new(0, 0)))));
    }
}
