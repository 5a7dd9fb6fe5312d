// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>Short names for what the tables of cases are made of.</summary>
internal static class Given
{
    /// <summary>The active hash.</summary>
    public const string Hash = Canonical.Hash;

    /// <summary>A well-formed hash that is not active.</summary>
    public const string Other = "0123456789abcdef";

    /// <summary>What a header says within its comment.</summary>
    public const string T = "Constitutional Hash: " + Hash;

    /// <summary>What a header with another hash says.</summary>
    public const string U = "Constitutional Hash: " + Other;

    /// <summary>The canonical line.</summary>
    public const string H = "// " + T;

    /// <summary>The canonical line with another hash.</summary>
    public const string X = "// " + U;

    /// <summary>Another hash is accepted.</summary>
    public const string Accepting = "acgs_accepted_hashes = " + Other;

    /// <summary>A licence banner is demanded that has no header.</summary>
    public const string Template = "file_header_template = Copyright";

    /// <summary>A licence banner is demanded that has the header itself.</summary>
    public const string TemplateWithHeader = "file_header_template = Copyright\\n" + T;
}
