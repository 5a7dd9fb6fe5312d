// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1002 for string literals, outside tests, that state the constitutional hash.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HashLiteralAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRuleDescriptors.HashLiteral);

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
        if (!options.GlobalOptions.EnforcesHeaders() || TestProject.Is(context.Compilation, options.GlobalOptions))
        {
            return;
        }

        var check = new HashLiteralCheck(context.Compilation, options.GlobalOptions);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (check.FindProblem(node.Node, ValueOf(node.Node), options.GetOptions(node.Node.SyntaxTree), node.CancellationToken) is { } problem)
                {
                    node.ReportDiagnostic(problem);
                }
            },
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.Utf8StringLiteralExpression,
            SyntaxKind.InterpolatedStringText);
    }

    private static string ValueOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => string.Empty,
    };
}
