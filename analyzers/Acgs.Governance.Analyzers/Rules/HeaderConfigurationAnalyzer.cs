// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Reports ACGS0007, once for a project, when the settings of the constitutional hash cannot be used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.Configuration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.EnforcesHeaders() && FindProblem(context) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Configuration, Location.None, problem));
        }
    }

    /// <summary>The project's own problem, else that of the first file in the compiler's order; so the answer is always the same.</summary>
    private static string? FindProblem(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var settings = new HeaderSettingsProvider(options.GlobalOptions);
        var project = settings.ForProject();
        return project.Problem
            ?? ConstitutionFile.FindProblem(context.Options, project, context.CancellationToken)
            ?? context.Compilation.SyntaxTrees
                .Select(tree => settings.For(options.GetOptions(tree)).Problem)
                .FirstOrDefault(problem => problem is not null);
    }
}
