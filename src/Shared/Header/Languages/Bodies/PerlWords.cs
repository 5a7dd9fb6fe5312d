// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>The words of Perl that decide what follows them.</summary>
internal static class PerlWords
{
    private static readonly HashSet<string> Quotes = new(StringComparer.Ordinal) { "q", "qq", "qw", "qx", "qr", "m", "s", "tr", "y" };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "xor", "if", "unless", "while", "until", "elsif", "return", "x", "eq", "ne", "lt", "gt", "le", "ge", "cmp", "split", "grep", "map", "join", "push", "unshift",
    };

    private static readonly HashSet<string> Operands = new(StringComparer.Ordinal) { "time", "wantarray", "__LINE__", "__PACKAGE__", "__FILE__" };

    /// <summary>Whether <paramref name="word"/> begins quotes with a delimiter of one's own choice.</summary>
    public static bool IsQuote(string word) => Quotes.Contains(word);

    /// <summary>Whether a replacement follows what <paramref name="word"/> begins.</summary>
    public static bool HasTwoParts(string word) => word is "s" or "tr" or "y";

    /// <summary>What <paramref name="word"/> is to a slash that follows; every other one may be a function that somebody calls.</summary>
    public static Preceding Before(string word) =>
        Operators.Contains(word) ? Preceding.Operator : Operands.Contains(word) ? Preceding.Operand : Preceding.Unknown;
}
