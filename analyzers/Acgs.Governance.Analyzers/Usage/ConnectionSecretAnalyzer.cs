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
        var expression = (ExpressionSyntax)context.Node;
        if (IsPartOfSum(expression) || (expression is BinaryExpressionSyntax sum && !HasLiteral(sum)))
        {
            return;
        }

        var composed = ComposedText.Of(expression, context.SemanticModel, context.CancellationToken);
        if (ConnectionText.FindSecret(composed.Text) is { } secret
            && composed.SourceAt(secret.Start) is var source
            && !IsReportedElsewhere(source, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.ConnectionSecret, source.GetLocation(), secret.Key));
        }
    }

    private static bool IsPartOfSum(ExpressionSyntax expression)
    {
        var parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent is BinaryExpressionSyntax && parent.IsKind(SyntaxKind.AddExpression);
    }

    // A sum of strings whose text matters here begins or ends with a literal somewhere; a sum of numbers never does.
    private static bool HasLiteral(BinaryExpressionSyntax sum) => sum.DescendantNodes(node => node is BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
        .Any(node => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression);

    /// <summary>Whether the secret is in a constant whose own literal is a connection string already.</summary>
    private static bool IsReportedElsewhere(ExpressionSyntax source, SyntaxNodeAnalysisContext context) =>
        source is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
        && context.SemanticModel.GetConstantValue(source, context.CancellationToken) is { HasValue: true, Value: string value }
        && ConnectionText.FindSecret(value) is not null;
}
