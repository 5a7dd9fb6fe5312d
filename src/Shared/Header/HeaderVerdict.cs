// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>What a file says about the constitution. Of several that hold the greatest is given.</summary>
internal enum HeaderVerdict
{
    /// <summary>The file is empty or all white space; there is nothing to mark.</summary>
    Empty,

    /// <summary>The header region has one canonical line, with the active hash.</summary>
    Ok,

    /// <summary>No line means to be the header.</summary>
    Missing,

    /// <summary>The header states an accepted hash that is not the active one.</summary>
    Outdated,

    /// <summary>The header states a hash that is neither active nor accepted.</summary>
    WrongHash,

    /// <summary>A line means to be the header, but is not spelled so.</summary>
    Malformed,

    /// <summary>The only header stands where it does not count, or above a line that must be the first.</summary>
    Misplaced,

    /// <summary>More than one line means to be the header.</summary>
    Duplicate,
}
