// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>Looks at no file: what it costs is the driver's.</summary>
#pragma warning disable RS1036, RS1001, RS2008 // It is no analyzer of anybody's build.
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1001
{
    private static readonly DiagnosticDescriptor Rule = new("NONE", "None", "None", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(static _ => { });
    }
}
