// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>The words of JavaScript behind which a slash does not divide.</summary>
internal static class ScriptWords
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "return", "typeof", "case", "in", "delete", "void", "instanceof", "new", "do", "else", "throw", "default", "extends",
    };

    // Names in some places.
    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal) { "of", "yield", "await", "as", "satisfies", "is", "keyof" };

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "if", "while", "for", "with" };

    /// <summary>What <paramref name="word"/> is to a slash that follows.</summary>
    public static Preceding Before(string word) =>
        Operators.Contains(word) ? Preceding.Operator : Doubtful.Contains(word) ? Preceding.Unknown : Preceding.Operand;

    /// <summary>Whether what stands in parentheses behind <paramref name="word"/> is a condition, and no operand.</summary>
    public static bool IsCondition(string word) => Conditions.Contains(word);
}
