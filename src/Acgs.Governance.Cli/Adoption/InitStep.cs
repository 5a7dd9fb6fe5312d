// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>The planned change of one file.</summary>
/// <param name="Path">The path, relative to the folder or absolute.</param>
/// <param name="Before">The content; <see langword="null"/> when the file does not exist.</param>
/// <param name="After">The new content; <see langword="null"/> when the file is not changed.</param>
/// <param name="Note">Why the file is not changed, and what to do by hand.</param>
/// <param name="IsExecutable">Whether a new file is executable.</param>
internal sealed record InitStep(string Path, byte[]? Before, byte[]? After, string? Note = null, bool IsExecutable = false)
{
    /// <summary>A file that needs no change.</summary>
    public static InitStep Done(string path) => new(path, Before: null, After: null);

    /// <summary>A file that must be changed by hand.</summary>
    public static InitStep Manual(string path, string note) => new(path, Before: null, After: null, note);

    /// <summary>Creates a file, or adds to an existing one where that is safe.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The path of the file.</param>
    /// <param name="content">The lines of a new file.</param>
    /// <param name="marker">Text that shows that nothing is left to do.</param>
    /// <param name="append">Makes the new content of an existing file; <see langword="null"/> when that is not safe.</param>
    /// <param name="note">What to do by hand then.</param>
    public static InitStep Plan(string folder, string name, IEnumerable<string> content, string marker, Func<byte[], byte[]?> append, string note)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return Create(name, content);
        }

        var before = File.ReadAllBytes(path);
        return before.AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0 ? Done(name)
            : append(before) is { } after ? new(name, before, after)
            : Manual(name, note);
    }

    public static InitStep Create(string name, IEnumerable<string> content) =>
        new(name, Before: null, Encoding.UTF8.GetBytes(string.Concat(content.Select(line => line + "\n"))));
}
