// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>A file with its result.</summary>
/// <param name="RawPath">The path relative to the root, as the file system has it: a name need not be text.</param>
/// <param name="Result">The result.</param>
internal readonly record struct CheckedFile(byte[] RawPath, FileResult Result)
{
    /// <summary>The path for display. Made when asked for: there may be a hundred thousand.</summary>
    public string Path => DisplayPath.Of(RawPath);

    /// <summary>Whether the file is reported for its header.</summary>
    public bool IsFinding => Result.Line > 0;

    /// <summary>Whether a finding is informational and does not fail the check.</summary>
    public bool IsNote => Result.Status == FileStatus.Compliant;
}
