// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Staging;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>What is checked.</summary>
/// <param name="Root">The folder that the paths are relative to, absolute.</param>
/// <param name="Files">The files.</param>
internal sealed record FileSelection(string Root, FileList Files)
{
    /// <summary>What could not be looked into: files may be missing from the list, so that the work is not done.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable { get; init; } = [];

    /// <summary>Recognises files that are not for us to stamp.</summary>
    public VendoredFiles Vendored { get; init; } = VendoredFiles.ByName;

    /// <summary>What is staged, if the files are looked at as they are staged; else <see langword="null"/>.</summary>
    public StagedFiles? Staged { get; init; }

    /// <summary>What the check that began with the search found out; <see langword="null"/> for nothing.</summary>
    public JudgedFiles? Judged { get; init; }

    /// <summary>A reader of the files, for a thread.</summary>
    /// <exception cref="IOException">The root cannot be opened.</exception>
    public IFileReader CreateReader() => Staged is null ? FileReaders.Create(Root) : new StagedFileReader(Staged);
}
