// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>What is told from plain text within a block.</summary>
internal enum InlineKind
{
    Code,

    /// <summary>A link or an image with its destination.</summary>
    Link,

    /// <summary>A link or an image that names a definition behind its text: <c>[text][label]</c>, <c>[label][]</c>.</summary>
    Reference,

    /// <summary>A tag or a comment of HTML.</summary>
    Html,
}
