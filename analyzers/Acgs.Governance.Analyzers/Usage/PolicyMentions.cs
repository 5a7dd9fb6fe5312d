// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Looks for the calls of the library by name, in every file: what is called may be a method that the application is handed to.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="library">The library.</param>
/// <param name="cancellationToken">Ends the wait for the texts.</param>
internal sealed class PolicyMentions(Compilation compilation, IAssemblySymbol library, CancellationToken cancellationToken)
{
    /// <summary>The call that puts the policy into the pipeline.</summary>
    public const string UseName = "UseAcgsGovernance";

    private const string AddName = "AddAcgsGovernance";

    // Without the other modes: they would keep the exception of a cancelled search.
    private readonly Lazy<bool> _isMissing = new(
        () => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
            && !compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => MayUse(assembly, library))
            && Find(compilation, AddName, cancellationToken).Any(IsCalled)
            && Find(compilation, UseName, cancellationToken).All(IsForDevelopment),
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether the policy is registered, and nothing in the program or beside it can put it into the pipeline.</summary>
    public bool ShowThatItIsMissing => _isMissing.Value;

    private static bool MayUse(IAssemblySymbol assembly, IAssemblySymbol library) =>
        !assembly.Name.StartsWith(library.Name + ".", StringComparison.Ordinal)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == library.Name));

    private static IEnumerable<SyntaxToken> Find(Compilation compilation, string name, CancellationToken cancellationToken) => compilation.SyntaxTrees
        .Where(tree => tree.GetText(cancellationToken).ToString().Contains(name))
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static bool IsCalled(SyntaxToken token) =>
        (token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access : token.Parent)?.Parent
            is InvocationExpressionSyntax;

    private static bool IsForDevelopment(SyntaxToken token) => token.Parent!.Ancestors().OfType<IfStatementSyntax>().Any(
        choice => choice.Statement.Span.Contains(token.Span)
            && choice.Condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsDevelopment" } });
}
