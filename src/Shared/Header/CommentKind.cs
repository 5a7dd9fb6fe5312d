// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The kinds of comments. A documentation comment is never a header: tools show its text to the callers of the type.</summary>
internal enum CommentKind
{
    /// <summary>No comment begins here.</summary>
    None,

    /// <summary>One that ends with its line.</summary>
    Line,

    /// <summary>A line of documentation: C#'s <c>///</c>.</summary>
    DocumentationLine,

    /// <summary>One between two delimiters.</summary>
    Block,

    /// <summary>Documentation between two delimiters: C#'s <c>/** */</c>.</summary>
    DocumentationBlock,

    /// <summary>A line that would be a comment in another language.</summary>
    Foreign,
}
