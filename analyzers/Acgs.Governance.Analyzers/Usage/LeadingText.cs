// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>What is known at compile time about the beginning of a string.</summary>
internal static class LeadingText
{
    /// <summary>The constant text that <paramref name="value"/> is or begins with; empty when nothing is known.</summary>
    public static (string Text, bool IsWhole) Of(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string constant } } => (constant, true),
        IInterpolatedStringOperation { Parts.Length: > 0 } interpolated => (OfPart(interpolated.Parts[0]), false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => (Of(sum.LeftOperand).Text, false),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConversionOperation conversion => Of(conversion.Operand),
        _ => (string.Empty, false),
    };

    private static string OfPart(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => Of(text.Text).Text,
        IInterpolationOperation hole => Of(hole.Expression).Text,
        _ => string.Empty,
    };
}
