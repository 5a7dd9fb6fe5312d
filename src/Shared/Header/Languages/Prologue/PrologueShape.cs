// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How far a part of a prologue goes.</summary>
internal enum PrologueShape
{
    /// <summary>To the end of its comment, else of its line, or to what ends it.</summary>
    Text,

    /// <summary>To the end of its comment, which matches a pattern.</summary>
    Comment,

    /// <summary>As far as a pattern does.</summary>
    Pattern,

    /// <summary>To the end of front matter in YAML or TOML.</summary>
    FrontMatter,

    /// <summary>To the end of front matter of any content, as Astro's, which is a script.</summary>
    Fence,
}
