// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>What became of a file in a check.</summary>
internal enum FileStatus : byte
{
    /// <summary>It states the constitution as its settings demand.</summary>
    Compliant,

    /// <summary>It is reported.</summary>
    Finding,

    /// <summary>It need not state anything.</summary>
    Exempt,

    /// <summary>Nothing is known about files of its name.</summary>
    UnknownType,

    /// <summary>It could not be read.</summary>
    Unreadable,
}
