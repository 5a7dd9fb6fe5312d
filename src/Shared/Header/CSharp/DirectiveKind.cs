// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The preprocessor directives that bear on where a header stands.</summary>
internal enum DirectiveKind
{
    /// <summary>One that only takes up its line: <c>#region</c>, <c>#nullable</c>, <c>#:</c>, <c>#!</c> and unknown ones.</summary>
    Other,

    /// <summary><c>#if</c>.</summary>
    If,

    /// <summary><c>#elif</c>.</summary>
    Elif,

    /// <summary><c>#else</c>.</summary>
    Else,

    /// <summary><c>#endif</c>.</summary>
    EndIf,

    /// <summary><c>#define</c>.</summary>
    Define,

    /// <summary><c>#undef</c>.</summary>
    Undefine,

    /// <summary><c>#pragma</c>.</summary>
    Pragma,
}
