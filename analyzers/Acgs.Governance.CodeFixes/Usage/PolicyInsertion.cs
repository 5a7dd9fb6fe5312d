// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Analyzers.Usage;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Adds the call behind the statement that builds the application.</summary>
internal static class PolicyInsertion
{
    /// <summary>The change, or none when the application has no variable of its own.</summary>
    public static IEnumerable<TextChange> Changes(InvocationExpressionSyntax build, SourceText text, SemanticModel model)
    {
        if (build.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            && variable.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement }
            && statement.Parent is GlobalStatementSyntax or BlockSyntax or SwitchSectionSyntax)
        {
            yield return Insert(Call(variable.Identifier.Text, statement, model), statement, text);
        }
    }

    private static string Call(string application, LocalDeclarationStatementSyntax statement, SemanticModel model)
    {
        var call = $"{application}.{PolicyMentions.UseName}()";
        var bound = model.GetSpeculativeSymbolInfo(
            statement.SemicolonToken.SpanStart, SyntaxFactory.ParseExpression(call), SpeculativeBindingOption.BindAsExpression).Symbol;
        // Without the using directive the extension is called by its full name: nothing else in the file has to change.
        return bound is null ? $"global::{LibraryTypes.ApplicationExtensions}.{PolicyMentions.UseName}({application});" : call + ";";
    }

    private static TextChange Insert(string call, LocalDeclarationStatementSyntax statement, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(statement.Span.End);
        if (text.Lines.GetLineFromPosition(statement.GetLastToken().GetNextToken().SpanStart).LineNumber == line.LineNumber
            && statement.GetLastToken().GetNextToken().Span.Length > 0)
        {
            return new(new(statement.Span.End, 0), " " + call);
        }

        var newLine = NewLine.Of(new SourceTextReader(text), endOfLine: null);
        var first = text.Lines.GetLineFromPosition(statement.SpanStart).ToString();
        var indentation = first.Substring(0, first.Length - first.TrimStart().Length);
        return line.EndIncludingLineBreak > line.End
            ? new(new(line.EndIncludingLineBreak, 0), indentation + call + newLine)
            : new(new(line.End, 0), newLine + indentation + call);
    }
}
