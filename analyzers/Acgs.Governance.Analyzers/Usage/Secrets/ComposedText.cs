// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>The text that an expression gives as far as it is known at compile time, and which part of the expression each character is from.</summary>
internal sealed class ComposedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, ExpressionSyntax Source)> _sources = [];

    private ComposedText()
    {
    }

    /// <summary>The text, with <see cref="ConnectionText.Hole"/> for what is not known.</summary>
    public string Text => _text.ToString();

    /// <summary>Reads a literal, an interpolated string or a sum of such and others.</summary>
    public static ComposedText Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var composed = new ComposedText();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            switch (current)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                default:
                    composed.Append(current, model, cancellationToken);
                    break;
            }
        }

        return composed;
    }

    /// <summary>The part of the expression that the character at <paramref name="position"/> is from.</summary>
    public ExpressionSyntax SourceAt(int position) => _sources.Last(source => source.Start <= position).Source;

    private void Append(ExpressionSyntax source, SemanticModel model, CancellationToken cancellationToken)
    {
        _sources.Add((_text.Length, source));
        if (source is not InterpolatedStringExpressionSyntax interpolated)
        {
            _text.Append(ValueOf(source, model, cancellationToken));
            return;
        }

        foreach (var content in interpolated.Contents)
        {
            _text.Append(content is InterpolatedStringTextSyntax text
                ? text.TextToken.ValueText
                : ValueOf(((InterpolationSyntax)content).Expression, model, cancellationToken));
        }
    }

    private static string ValueOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression => literal.Token.ValueText,
        _ => model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string value } ? value : ConnectionText.Hole.ToString(),
    };
}
