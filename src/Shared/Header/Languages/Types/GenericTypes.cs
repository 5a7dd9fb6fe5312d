// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Ways of writing comments for files of which nothing else is known; configuration names them for endings of its own.</summary>
internal static class GenericTypes
{
    public static readonly FileType[] All =
    [
        Row("hash-comments", Styles.Hash),
        Row("slash-comments", Styles.Slash),
        Row("block-comments", Styles.Block),
        Row("dash-comments", Styles.Dash),
        Row("semicolon-comments", Styles.Semicolon),
        Row("percent-comments", Styles.Percent),
        Row("quote-comments", Styles.Quote),
        Row("exclamation-comments", Styles.Exclamation),
        Row("parenthesis-comments", Styles.Parentheses),
        FileType.Commented("markup-comments", string.Empty, Styles.Markup, Prologues.Xml, bareLine: BareLine.Content),
    ];

    private static FileType Row(string id, CommentSyntax syntax) => FileType.Commented(id, string.Empty, syntax, Prologues.Script);
}
