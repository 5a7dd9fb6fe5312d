// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Receives the selected files. Each thread has a visitor of its own, which is disposed of when no file is left.</summary>
internal interface IFileSink
{
    /// <summary>A visitor for a thread.</summary>
    /// <param name="reader">Opens the files that the visitor is given.</param>
    IFileVisitor CreateVisitor(IFileReader reader);
}
