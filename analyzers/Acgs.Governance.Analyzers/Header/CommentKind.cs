// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>The comments of C#. A documentation comment is never a header: tools show its text to the callers of the type.</summary>
internal enum CommentKind
{
    /// <summary>No comment begins here.</summary>
    None,

    /// <summary><c>//</c>, and <c>////</c> with four or more.</summary>
    Line,

    /// <summary><c>///</c>.</summary>
    DocumentationLine,

    /// <summary><c>/* */</c>, also empty or with three or more stars at its start.</summary>
    Block,

    /// <summary><c>/** */</c>.</summary>
    DocumentationBlock,
}
