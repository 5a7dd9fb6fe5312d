// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>What a file's header region says about the constitution.</summary>
internal enum HeaderVerdict
{
    /// <summary>The file is empty or all white space; there is nothing to mark.</summary>
    Empty,

    /// <summary>A canonical line states the active or an accepted hash.</summary>
    Ok,

    /// <summary>No line means to be the header.</summary>
    Missing,

    /// <summary>A line means to be the header but is not the canonical one, or states another hash.</summary>
    Deviating,
}
