// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Looks through the files of a compilation for a name. Comments and disabled code do not count.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SourceMentions(Compilation compilation)
{
    /// <summary>Whether <paramref name="name"/> is written anywhere.</summary>
    public bool Any(string name, CancellationToken cancellationToken) => Find(name, cancellationToken).Any();

    /// <summary>Whether <paramref name="name"/> is called anywhere.</summary>
    public bool AnyCall(string name, CancellationToken cancellationToken) => Find(name, cancellationToken).Any(IsCalled);

    private IEnumerable<SyntaxToken> Find(string name, CancellationToken cancellationToken) => compilation.SyntaxTrees
        .Where(tree => tree.GetText(cancellationToken).ToString().Contains(name))
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static bool IsCalled(SyntaxToken token) =>
        (token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access : token.Parent)?.Parent is InvocationExpressionSyntax;
}
