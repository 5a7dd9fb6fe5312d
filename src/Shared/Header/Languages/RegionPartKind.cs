// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What a <see cref="RegionPart"/> is.</summary>
internal enum RegionPartKind
{
    /// <summary>A line of a comment.</summary>
    Comment,

    /// <summary>A line that can only be a header, in the syntax of another language.</summary>
    Foreign,

    /// <summary>A line that must be the first, when it is there.</summary>
    First,

    /// <summary>Something that must stand above the header.</summary>
    Above,

    /// <summary>Something that may stand above the header or below.</summary>
    Either,
}
