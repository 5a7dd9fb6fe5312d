// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Analyzers.Usage.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1005 for literals, outside tests, that are connection strings with a password or key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConnectionSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRuleDescriptors.ConnectionSecret);

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
        if (!options.EnforcesHeaders() || TestProject.Is(context.Compilation, options))
        {
            return;
        }

        var intermediateOutput = new IntermediateOutput(options);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (!intermediateOutput.Contains(node.Node.SyntaxTree.FilePath))
                {
                    Analyze(node);
                }
            },
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.Utf8StringLiteralExpression,
            SyntaxKind.InterpolatedStringExpression,
            SyntaxKind.AddExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (TextOf((ExpressionSyntax)context.Node) is { } text
            && ConnectionText.FindSecret(text) is { } key
            && !IsLiteralSum(OutermostSum(context.Node)))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.ConnectionSecret, context.Node.GetLocation(), key));
        }
    }

    private static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(
            content => content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : ConnectionText.Hole.ToString())),
        _ when OutermostSum(expression) is null && IsLiteralSum(expression) => string.Concat(
            expression.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText)),
        _ => null,
    };

    // The parts of a sum of literals are judged together.
    private static bool IsLiteralSum(SyntaxNode? sum) => sum is not null && sum.DescendantNodesAndSelf().All(
        node => node.Kind() is SyntaxKind.AddExpression or SyntaxKind.ParenthesizedExpression or SyntaxKind.StringLiteralExpression);

    private static SyntaxNode? OutermostSum(SyntaxNode node) => node.Ancestors()
        .TakeWhile(ancestor => ancestor.Kind() is SyntaxKind.AddExpression or SyntaxKind.ParenthesizedExpression)
        .LastOrDefault(ancestor => ancestor.IsKind(SyntaxKind.AddExpression));
}
