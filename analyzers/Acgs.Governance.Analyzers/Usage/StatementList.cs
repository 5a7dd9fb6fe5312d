// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Finds statements and the list that they are in.</summary>
internal static class StatementList
{
    /// <summary>The innermost statement that <paramref name="node"/> is in.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>What holds <paramref name="statement"/> among others: a block, a section of a switch, a file of top-level statements.</summary>
    public static SyntaxNode? ListOf(StatementSyntax? statement) => statement?.Parent switch
    {
        GlobalStatementSyntax { Parent: { } file } => file,
        BlockSyntax block => block,
        SwitchSectionSyntax section => section,
        _ => null,
    };

    /// <summary>Whether the statement of <paramref name="earlier"/> always runs before <paramref name="later"/> does: it is no part of a condition.</summary>
    public static bool Precedes(SyntaxNode earlier, SyntaxNode later) =>
        earlier.Span.End < later.Span.End && ListOf(StatementOf(earlier)) is { } list && list.Span.Contains(later.Span);
}
