// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>A check that fixes the files that need it. Its results are what a check finds afterwards; when nothing was written, what it would find.</summary>
/// <param name="selection">The files.</param>
/// <param name="settings">What is required of them.</param>
/// <param name="level">The definition of compliance in use.</param>
/// <param name="options">How files are fixed.</param>
internal sealed class TreeFix(FileSelection selection, SettingsProvider settings, ComplianceLevel level, FixOptions options)
    : TreeCheck(selection, settings, level, keepsAll: false)
{
    private readonly StaleFiles _stale = new(selection.Root);
    private readonly List<FileFix> _fixes = [];

    public FixOptions Options => options;

    /// <summary>The files that were changed, or would be.</summary>
    public IEnumerable<FileFix> Changed => _fixes.Where(fix => fix.IsChanged);

    /// <summary>The files that were left as they are, with the reason.</summary>
    public IEnumerable<FileFix> Refused => _fixes.Where(fix => !fix.IsChanged);

    /// <summary>The changed files that known damage was repaired in.</summary>
    public IEnumerable<FileFix> Repaired => Changed.Where(fix => fix.Repairs.Count > 0);

    /// <summary>The changed files in which an unknown hash was replaced or removed.</summary>
    public IEnumerable<FileFix> Accepted => Changed.Where(fix => fix.AcceptedHash is not null);

    /// <summary>Whether the next commit would have files as they were before: a fix changes the working tree and not the index.</summary>
    public bool IsToBeStaged => Selection.Staged is not null && Changed.Any();

    /// <summary>What the program says by its exit code.</summary>
    public int ExitCode =>
        IsStopped || Summary.Count(FileStatus.Unreadable) > 0 || Selection.Unreadable.Count > 0 || _fixes.Any(fix => fix.HasFailed) ? Cli.ExitCode.Failure
        : Summary.Count(FileStatus.Finding) > 0 || Refused.Any() || IsToBeStaged ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;

    public override void Run(Action<int>? progress = null, CancellationToken stop = default)
    {
        base.Run(progress, stop);
        _fixes.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
    }

    public override IFileVisitor CreateVisitor(IFileReader reader)
    {
        var editor = FileSystem.CreateEditor(Selection.Root);
        var fixer = new FileFixer(editor, _stale, Settings, options, new(Settings, Level, new()), Selection.Staged);
        return new FixVisitor(this, new(reader, Settings, Level), fixer);
    }

    /// <summary>Adds what became of a file.</summary>
    public void Add(FileFix fix)
    {
        lock (_fixes)
        {
            _fixes.Add(fix);
        }
    }
}
