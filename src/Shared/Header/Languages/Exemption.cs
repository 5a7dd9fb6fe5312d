// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Why a file is neither failed nor edited, whatever it says.</summary>
internal enum Exemption
{
    /// <summary>It is judged.</summary>
    None,

    /// <summary>It is no text.</summary>
    Binary,

    /// <summary>Rows of data, in which every line counts.</summary>
    Data,

    /// <summary>What a package manager has resolved.</summary>
    Lock,

    /// <summary>Written by a tool that writes it again.</summary>
    Generated,

    /// <summary>Made small for transport.</summary>
    Minified,

    /// <summary>The text of a licence, which nobody may change.</summary>
    Licence,

    /// <summary>A difference between files; a line more breaks it.</summary>
    Patch,

    /// <summary>Where the lines of generated code come from.</summary>
    SourceMap,

    /// <summary>A key, a certificate or a signature.</summary>
    Key,

    /// <summary>What a test compares with.</summary>
    Snapshot,

    /// <summary>A pointer of Git LFS to what is kept elsewhere.</summary>
    LfsPointer,

    /// <summary>Encrypted.</summary>
    Encrypted,

    /// <summary>The work of others, kept in the repository.</summary>
    Vendored,

    /// <summary>Configuration says so.</summary>
    Off,

    /// <summary>It may state something, and does not have to.</summary>
    Optional,

    /// <summary>Nothing, or white space.</summary>
    Empty,

    /// <summary>In a folder of what tests read and compare with.</summary>
    TestData,

    /// <summary>A change of a database, of which the checksum is kept where it has run.</summary>
    Migration,
}
