// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What a line is that reads like a header and stands in no comment of the type.</summary>
internal enum BareLine
{
    /// <summary>A header in a wrong syntax: it has no meaning of its own.</summary>
    Foreign,

    /// <summary>Content, unless it begins as a comment of another language does.</summary>
    Content,

    /// <summary>Content that people see, with lists as well; in bold or quoted, a header is no part of it.</summary>
    Prose,

    /// <summary>The header itself: the type has no need of comments.</summary>
    Header,
}
