// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Judges the files of a folder while the walk has it open: opening it once more would cost as much as a file does. One thread uses one judge.</summary>
internal interface IFolderJudge : IDisposable
{
    /// <summary>Judges the files that were taken, or leaves them to the check.</summary>
    /// <param name="folder">The folder; takes in the results.</param>
    /// <param name="handle">The open folder.</param>
    void Judge(FolderNode folder, int handle);
}
