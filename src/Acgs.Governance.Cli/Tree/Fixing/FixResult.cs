// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>The outcome of a fix.</summary>
/// <param name="Check">What a check finds afterwards; when nothing was written, what it would find.</param>
/// <param name="Fixes">What became of the files that were to be fixed, in the order of their paths.</param>
/// <param name="IsStopped">Whether the user ended the work before all files were looked at.</param>
internal sealed record FixResult(CheckResult Check, IReadOnlyList<FileFix> Fixes, bool IsStopped)
{
    /// <summary>The files that were changed, or would be.</summary>
    public IEnumerable<FileFix> Changed => Fixes.Where(fix => fix.IsChanged);

    /// <summary>The files that were left as they are, with the reason.</summary>
    public IEnumerable<FileFix> Refused => Fixes.Where(fix => !fix.IsChanged);

    /// <summary>The changed files that known damage was repaired in.</summary>
    public IEnumerable<FileFix> Repaired => Changed.Where(fix => fix.Repairs.Count > 0);

    /// <summary>Whether the next commit would have files as they were before: a fix changes the working tree and not the index.</summary>
    public bool IsToBeStaged => Check.Selection.Staged is not null && Changed.Any();

    /// <summary>What the program says by its exit code.</summary>
    public int ExitCode => IsStopped || Check.Counts.Count(FileStatus.Unreadable) > 0 || Check.Selection.Unreadable.Count > 0 || Fixes.Any(fix => fix.HasFailed) ? Cli.ExitCode.Failure
        : Check.Counts.Count(FileStatus.Finding) > 0 || Refused.Any() || IsToBeStaged ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;
}
