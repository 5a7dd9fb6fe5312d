// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Finds the call that runs an application.</summary>
internal static class ApplicationRun
{
    /// <summary>The call that always runs the application of <paramref name="use"/> before it; <see langword="null"/> when there is none.</summary>
    public static IInvocationOperation? FindBefore(IInvocationOperation use) => use.Syntax.Ancestors()
        .TakeWhile(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Where(node => node.Parent is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax)
        .SelectMany(node => node.Parent!.ChildNodes().TakeWhile(sibling => sibling != node))
        .Select(node => node is GlobalStatementSyntax global ? global.Statement : node)
        .OfType<ExpressionStatementSyntax>()
        .Select(statement => use.SemanticModel?.GetOperation(statement.Expression))
        .Select(operation => (operation is IAwaitOperation await ? await.Operation : operation) as IInvocationOperation)
        .FirstOrDefault(call => call is not null && Runs(call) && Application(call) is { } run && run.Equals(Application(use), SymbolEqualityComparer.Default));

    private static bool Runs(IInvocationOperation call) =>
        call.TargetMethod.Name is "Run" or "RunAsync" or "Start" or "StartAsync"
        && call.TargetMethod.ContainingType.Name is "WebApplication" or "IHost" or "HostingAbstractionsHostExtensions";

    private static ISymbol? Application(IInvocationOperation call)
    {
        var receiver = call.Instance ?? call.Arguments[0].Value;
        return (receiver is IConversionOperation conversion ? conversion.Operand : receiver) switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
    }
}
