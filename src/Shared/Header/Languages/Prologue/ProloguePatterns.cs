// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Header.Languages;

/// <summary>What tells a part of a prologue from text that begins like it.</summary>
internal static partial class ProloguePatterns
{
    private const string Blanks = @"[ \t\v\f]*";
    private const string LineBreaks = @"\n\r\u0085\u2028\u2029";

    /// <summary>In a comment: how editors treat the file. Emacs reads it on the first line alone.</summary>
    [GeneratedRegex($@"\A[^{LineBreaks}]*-\*-[^{LineBreaks}]*-\*-")]
    public static partial Regex EditorModes();

    /// <summary>In a comment: the encoding, as PEP 263 says.</summary>
    [GeneratedRegex($@"coding[:=]{Blanks}[-._0-9A-Za-z]")]
    public static partial Regex Encoding();

    /// <summary>In a comment: what Ruby obeys. It takes a hyphen for the underscore.</summary>
    [GeneratedRegex(
        $@"\A{Blanks}(?:frozen[_-]string[_-]literal|(?:en)?coding|warn[_-]indent|shareable[_-]constant[_-]value|typed|warn[_-]past[_-]scope)[:=]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex MagicComment();

    /// <summary>In a comment: how to read a Dockerfile.</summary>
    [GeneratedRegex($@"\A{Blanks}(?:syntax|escape|check){Blanks}=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ParserDirective();

    /// <summary>In a comment, at the start of a line: the settings of Jest, Flow or Prettier. A tag of Jest goes on with a name of its own.</summary>
    [GeneratedRegex($@"(?:\A|[{LineBreaks}])[ \t\v\f*]*@(?:jest-|(?:no)?(?:flow|format|prettier)(?![\w.-]))")]
    public static partial Regex Pragma();

    /// <summary>The tag above which PHP outputs everything, with a declaration that has the rest of the line and must stay the first statement.</summary>
    [GeneratedRegex(
        $@"\A<\?(?:php)?(?![^ \t\v\f{LineBreaks}])(?:{Blanks}declare[^;{LineBreaks}]*;(?={Blanks}(?:[{LineBreaks}]|\z)))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex PhpOpening();

    /// <summary>A heading of Markdown.</summary>
    [GeneratedRegex($@"\A#{{1,6}}[ \t][^{LineBreaks}]*")]
    public static partial Regex Heading();

    /// <summary>The document type of markup, with the declarations that XML allows in it.</summary>
    [GeneratedRegex(@"\A<!doctype[^[>]*(?:\[[^\]]*\]?)?[^>]*>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Doctype();
}
