// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What tells a line of a prologue from others that begin like it.</summary>
internal enum PrologueShape
{
    /// <summary>Nothing more than how it begins.</summary>
    Text,

    /// <summary>A comment that holds <c>-*-</c> twice.</summary>
    EditorModes,

    /// <summary>A comment that names the encoding as Python reads it.</summary>
    Encoding,

    /// <summary>A magic comment of Ruby.</summary>
    MagicComment,

    /// <summary>A directive to the parser of a Dockerfile.</summary>
    ParserDirective,

    /// <summary>Front matter in YAML or TOML.</summary>
    FrontMatter,

    /// <summary>Front matter of any content, as Astro's, which is a script.</summary>
    Fence,

    /// <summary>A comment that tells Jest, Flow or Prettier how to treat the file.</summary>
    Pragma,

    /// <summary>The tag with which PHP begins.</summary>
    PhpOpening,

    /// <summary>The document type of markup.</summary>
    Doctype,
}
