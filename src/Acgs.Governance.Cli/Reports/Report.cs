// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A check as all formats tell of it.</summary>
internal sealed record Report
{
    /// <summary>The check.</summary>
    public required CheckResult Check { get; init; }

    /// <summary>What is reported, notes included, in the order of the files.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What could not be judged.</summary>
    public required IReadOnlyList<UnreadableFile> Unreadable { get; init; }

    /// <summary>The endings of the files of unknown type with their numbers, the most frequent first.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> UnknownTypes { get; init; }

    /// <summary>The entries of the baseline that are no longer found.</summary>
    public required IReadOnlyList<BaselineEntry> Stale { get; init; }

    /// <summary>The numbers.</summary>
    public required Summary Summary { get; init; }

    /// <summary>The definition in use.</summary>
    public ComplianceLevel Level => Check.Level;

    /// <summary>The hash that the files ought to state.</summary>
    public string Hash => Check.Settings.Default.Constitution.Active;

    /// <summary>What the check comes to.</summary>
    public int ExitCode => Unreadable.Count > 0 ? Cli.ExitCode.Failure
        : Summary.Findings > 0 ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;
}
