// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>What a check must say of a file of the corpus.</summary>
public enum FixtureVerdict
{
    Ok,
    Missing,
    WrongHash,
    Malformed,
    Duplicate,
    Misplaced,
    Outdated,

    /// <summary>Nothing: the file need not state the hash.</summary>
    Exempt,

    /// <summary>Nothing, and the summary counts it as a file of unknown type.</summary>
    UnknownType,

    /// <summary>The file is reported and never edited.</summary>
    Refused,
}
