// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Walking;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>
/// A check that begins while the files are still being looked for. It goes by the names of folders alone to tell the work of others;
/// where the tree says more about that, what was judged so far does not count.
/// </summary>
/// <param name="level">The definition of compliance in use.</param>
/// <param name="forgets">Whether files that are only counted are forgotten as soon as they are: a tree may have any number of them.</param>
internal sealed class EarlyCheck(ComplianceLevel level, bool forgets = false)
{
    private readonly Tally _forgotten = new();
    private volatile bool _isOff;

    /// <summary>Whether the system lets files be opened in an open folder.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>What is demanded of the files; <see langword="null"/> until the root is known, which it never is if no folder is all that is checked.</summary>
    public SettingsProvider? Settings { get; private set; }

    /// <summary>Whether files that are only counted are forgotten as soon as they are.</summary>
    public bool Forgets => forgets;

    /// <summary>The files that were forgotten.</summary>
    public Tally Forgotten => _forgotten;

    /// <summary>Whether the results do not count.</summary>
    public bool IsOff => _isOff;

    /// <summary>Begins.</summary>
    /// <param name="root">The folder that paths are relative to.</param>
    public void Begin(string root) => Settings = new(root);

    /// <summary>Gives up.</summary>
    public void TurnOff() => _isOff = true;

    /// <summary>Counts what a thread has forgotten.</summary>
    public void Add(Tally forgotten)
    {
        lock (_forgotten)
        {
            _forgotten.Add(forgotten);
        }
    }

    /// <summary>A judge for a thread.</summary>
    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="skipped">How much of the paths of folders is above it.</param>
    public IFolderJudge CreateJudge(string root, int skipped) => new FolderJudge(this, root, skipped, level);
}
