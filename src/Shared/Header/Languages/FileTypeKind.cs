// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How the files of a type can state the constitution.</summary>
internal enum FileTypeKind
{
    /// <summary>In a comment.</summary>
    Commented,

    /// <summary>As the value of a key at the top level of a JSON document.</summary>
    Json,

    /// <summary>As the value of a key of a notebook's metadata, which is judged where it is there and never written.</summary>
    Notebook,

    /// <summary>In a comment, by the grammar of C#, which has conditions.</summary>
    CSharp,

    /// <summary>Not at all: written by tools, or without comments.</summary>
    Unmarked,
}
