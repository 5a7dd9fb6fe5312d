// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How a line states the hash that is not the header.</summary>
internal enum LegacySpelling
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>In bold, as Markdown writes it.</summary>
    Bold,

    /// <summary>In a quotation of Markdown.</summary>
    BlockQuote,

    /// <summary>As an item of a list.</summary>
    ListItem,

    /// <summary>As a value that code assigns.</summary>
    Assignment,

    /// <summary>As a key of JSON.</summary>
    JsonKey,

    /// <summary>As a key of YAML.</summary>
    YamlKey,

    /// <summary>In the comment of some language.</summary>
    Comment,

    /// <summary>As a bare line.</summary>
    BareLine,
}
