// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Where a line of a prologue stands in its file, seen from the header.</summary>
internal enum ProloguePlace
{
    /// <summary>It works as the first line only, or below another such line.</summary>
    First,

    /// <summary>It stands above the header; comments and blank lines above it do no harm to the header's place.</summary>
    Above,

    /// <summary>It may stand above the header or below.</summary>
    Either,
}
