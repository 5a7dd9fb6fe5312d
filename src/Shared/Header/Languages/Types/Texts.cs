// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>The strings of languages, as far as comments are told from them below the first code.</summary>
internal static class Texts
{
    public static readonly StringSyntax Quoted = new("\"", "\"", escape: '\\', spansLines: false);
    public static readonly StringSyntax Apostrophe = new("'", "'", escape: '\\', spansLines: false);
    public static readonly StringSyntax LongQuoted = new("\"", "\"", escape: '\\');
    public static readonly StringSyntax LongApostrophe = new("'", "'", escape: '\\');
    public static readonly StringSyntax TripleQuoted = new("\"\"\"", "\"\"\"", escape: '\\');
    public static readonly StringSyntax TripleApostrophe = new("'''", "'''", escape: '\\');
    public static readonly StringSyntax Backtick = new("`", "`");

    public static readonly StringSyntax[] C = [Quoted, Apostrophe];
    public static readonly StringSyntax[] Triple = [TripleQuoted, Quoted, Apostrophe];
    public static readonly StringSyntax[] BothTriple = [TripleQuoted, TripleApostrophe, Quoted, Apostrophe];

    /// <summary>A text that stands for itself, such as the character of a quote.</summary>
    public static StringSyntax Verbatim(string text) => new(text, string.Empty);
}
