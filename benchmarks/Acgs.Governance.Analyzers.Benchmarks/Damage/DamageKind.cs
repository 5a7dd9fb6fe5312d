// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>What a fix can do to a file beside adding a header.</summary>
internal enum DamageKind
{
    /// <summary>A line of the original is gone or changed.</summary>
    TextLost,

    /// <summary>Something stands above <c>#!</c>, which must be the first line.</summary>
    AboveShebang,

    /// <summary>The file had one kind of newline and has several.</summary>
    NewLinesMixed,

    /// <summary>The byte-order mark or the encoding is another one.</summary>
    EncodingChanged,

    /// <summary>The file has errors of syntax that it did not have.</summary>
    SyntaxErrors,

    /// <summary>The file ends with a newline and did not, or the other way round.</summary>
    EndChanged,

    /// <summary>Fixing the result changes it again.</summary>
    NotIdempotent,
}
