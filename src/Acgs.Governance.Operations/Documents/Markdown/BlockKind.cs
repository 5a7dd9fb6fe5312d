// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>What a block of a document is.</summary>
internal enum BlockKind
{
    /// <summary>Text with inline markup: a paragraph, a table, the text of a list item.</summary>
    Text,
    Heading,

    /// <summary>Fenced or indented code.</summary>
    Code,

    /// <summary>Raw HTML, comments included.</summary>
    Html,

    /// <summary>The YAML or TOML between the marks at the top.</summary>
    FrontMatter,
}
