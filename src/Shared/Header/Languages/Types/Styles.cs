// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>The ways of writing comments that several languages share.</summary>
internal static class Styles
{
    public static readonly Delimiters Stars = new("/*", "*/");
    public static readonly Delimiters Arrows = new("<!--", "-->");
    public static readonly Delimiters NestedParentheses = new("(*", "*)", isNested: true);
    public static readonly CommentSyntax Hash = new(["#"], []);
    public static readonly CommentSyntax HashWord = new(["#"], [], needsSpace: true);
    public static readonly CommentSyntax HashOrSemicolon = new(["#", ";"], []);
    public static readonly CommentSyntax SemicolonOrHash = new([";", "#"], []);
    public static readonly CommentSyntax HashOrStars = new(["#", "//"], [Stars]);
    public static readonly CommentSyntax Slash = new(["//"], [Stars]);
    public static readonly CommentSyntax NestedSlash = new(["//"], [new("/*", "*/", isNested: true)]);
    public static readonly CommentSyntax SlashOrHash = new(["//", "#"], [Stars]);
    public static readonly CommentSyntax Dash = new(["--"], []);
    public static readonly CommentSyntax DashOrStars = new(["--"], [Stars]);
    public static readonly CommentSyntax DashOrBraces = new(["--"], [new("{-", "-}", isNested: true)]);
    public static readonly CommentSyntax Semicolon = new([";"], []);
    public static readonly CommentSyntax Lisp = new([";;", ";"], [new("#|", "|#", isNested: true)]);
    public static readonly CommentSyntax Percent = new(["%"], []);
    public static readonly CommentSyntax Quote = new(["'"], []);
    public static readonly CommentSyntax Exclamation = new(["!"], []);
    public static readonly CommentSyntax Block = new([], [Stars]);
    public static readonly CommentSyntax Markup = new([], [Arrows]);
    public static readonly CommentSyntax Parentheses = new([], [NestedParentheses]);
    public static readonly CommentSyntax GoTemplate = new([], [new("{{/*", "*/}}"), new("{{- /*", "*/ -}}"), new("{{- /*", "*/}}")]);
    public static readonly CommentSyntax Jinja = new([], [new("{#", "#}")]);
}
