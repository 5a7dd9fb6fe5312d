// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>A check of a tree: checks the files that the walk hands it, and has their results afterwards.</summary>
/// <param name="selection">The files.</param>
/// <param name="settings">What is required of them.</param>
/// <param name="level">The definition of compliance in use.</param>
/// <param name="keepsAll">Whether files that are only counted are kept too: a tree may have any number of them.</param>
internal class TreeCheck(FileSelection selection, SettingsProvider settings, ComplianceLevel level, bool keepsAll) : IFileSink
{
    private readonly List<CheckedFile> _files = [];

    public FileSelection Selection => selection;

    public SettingsProvider Settings => settings;

    public ComplianceLevel Level => level;

    public bool KeepsAll => keepsAll;

    /// <summary>The files that are kept, in the order of their paths.</summary>
    public IReadOnlyList<CheckedFile> Files => _files;

    /// <summary>The numbers of all files.</summary>
    public Summary Summary { get; } = new();

    /// <summary>Whether the user ended the work before all files were looked at.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Checks the files.</summary>
    /// <param name="progress">Told now and then how many more files are done; <see langword="null"/> when nobody looks.</param>
    /// <param name="stop">Ends the work between two files.</param>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public virtual void Run(Action<int>? progress = null, CancellationToken stop = default)
    {
        IsStopped = !selection.HandTo(this, progress, stop);
        _files.Sort(static (left, right) => left.RawPath.AsSpan().SequenceCompareTo(right.RawPath));
    }

    public virtual IFileVisitor CreateVisitor(IFileReader reader) => new CheckVisitor(this, new(reader, settings, level));

    /// <summary>Moves the files of a thread here.</summary>
    public void Take(List<CheckedFile> files)
    {
        lock (_files)
        {
            _files.AddRange(files);
        }

        files.Clear();
    }
}
