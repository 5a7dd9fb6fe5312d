// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What else the files of a type can be; their first characters tell.</summary>
internal enum FileVariant
{
    /// <summary>Nothing else.</summary>
    None,

    /// <summary>A template in the first line of which white space may be swallowed: Helm's charts are named like YAML.</summary>
    Template,

    /// <summary>Markup, as the configuration of fonts and the translations of Qt are.</summary>
    Markup,

    /// <summary>A page that only contains PHP.</summary>
    Page,

    /// <summary>JSON, which many programs read that know no comments.</summary>
    Json,
}
