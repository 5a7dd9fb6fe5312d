// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>How the bytes of a file stand for characters.</summary>
internal enum TextForm
{
    /// <summary>UTF-8, or any other superset of ASCII: bytes that are not UTF-8 are kept as they are.</summary>
    Bytes,

    /// <summary>UTF-16, little end first, with its mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big end first, with its mark.</summary>
    Utf16BigEndian,

    /// <summary>UTF-32 with its mark; never edited.</summary>
    Utf32,

    /// <summary>No text: NUL among the first 8,000 bytes.</summary>
    Binary,
}
