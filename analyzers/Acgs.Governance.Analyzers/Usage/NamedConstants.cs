// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>The constant fields of a compilation whose whole value is a hash. One of them is the right place for it; the next is a copy.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class NamedConstants(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, LiteralExpressionSyntax?> _first = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="node"/> is the initialiser of the first such field.</summary>
    public bool IsFirst(SyntaxNode node, string hash, CancellationToken cancellationToken) =>
        IsInitialiser(node) && First(hash, cancellationToken) == node;

    /// <summary>Whether there is such a field.</summary>
    public bool Exist(string hash, CancellationToken cancellationToken) => First(hash, cancellationToken) is not null;

    // In the compiler's order of files, so that the answer is always the same.
    private LiteralExpressionSyntax? First(string hash, CancellationToken cancellationToken) => _first.GetOrAdd(hash, key => compilation.SyntaxTrees
        .Where(tree => tree.GetText(cancellationToken).ToString().Contains(key))
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes(HoldsFields).OfType<FieldDeclarationSyntax>())
        .SelectMany(field => field.Declaration.Variables)
        .Select(variable => variable.Initializer?.Value)
        .OfType<LiteralExpressionSyntax>()
        .FirstOrDefault(literal => IsInitialiser(literal) && literal.Token.ValueText == key));

    private static bool HoldsFields(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool IsInitialiser(SyntaxNode node) =>
        node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } }
        && field.Modifiers.Any(SyntaxKind.ConstKeyword);
}
