// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reports ACGS1004 for exemptions, as an attribute or as an object for metadata, that state no reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExemptionReasonAnalyzer : DiagnosticAnalyzer
{
    private const string Reason = "Reason";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRuleDescriptors.ExemptionReason);

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
            && context.Compilation.GetTypeByMetadataName(LibraryTypes.ConstitutionalExempt) is { } exempt)
        {
            // Attributes of lambdas are reached by syntax alone.
            context.RegisterSyntaxNodeAction(
                node => Analyze(node, exempt),
                SyntaxKind.Attribute,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, INamedTypeSymbol exempt)
    {
        var symbol = context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, exempt)
            && !IsStated(ReasonOf(context.Node), context))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.ExemptionReason, context.Node.GetLocation()));
        }
    }

    private static ExpressionSyntax? ReasonOf(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => attribute.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Reason)?.Expression,
        BaseObjectCreationExpressionSyntax creation => creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Reason })?.Right,
        _ => null,
    };

    // What is known at run time only has the benefit of the doubt.
    private static bool IsStated(ExpressionSyntax? reason, SyntaxNodeAnalysisContext context) =>
        reason is not null
        && (context.SemanticModel.GetConstantValue(reason, context.CancellationToken) is not { HasValue: true, Value: var value }
            || !string.IsNullOrWhiteSpace(value as string));
}
