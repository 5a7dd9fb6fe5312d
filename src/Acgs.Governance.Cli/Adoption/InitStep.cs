// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Adoption;

/// <summary>One file of a plan to adopt the tool.</summary>
/// <param name="Path">The file, relative to the folder or absolute.</param>
/// <param name="Before">What it says; <see langword="null"/> when it is not there.</param>
/// <param name="After">What it will say; <see langword="null"/> when it stays as it is.</param>
/// <param name="Note">Why it stays as it is, and what can be done by hand; <see langword="null"/> when there is nothing to say.</param>
/// <param name="IsExecutable">Whether it is a program.</param>
internal sealed record InitStep(string Path, byte[]? Before, byte[]? After, string? Note = null, bool IsExecutable = false)
{
    /// <summary>A file that has all it needs.</summary>
    public static InitStep Done(string path) => new(path, Before: null, After: null);

    /// <summary>A file that is left to its owner.</summary>
    public static InitStep Left(string path, string note) => new(path, Before: null, After: null, note);
}
