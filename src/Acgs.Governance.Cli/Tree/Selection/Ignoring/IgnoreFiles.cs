// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>Reads the rules that hold in a folder from elsewhere: those of the user, of the repository, and of the folders above.</summary>
internal static class IgnoreFiles
{
    /// <summary>The rules around a folder of a working tree, without those in it.</summary>
    /// <param name="tree">The working tree.</param>
    /// <param name="folder">The path of the folder, absolute, with '/' at its end.</param>
    /// <param name="isIgnored">Whether the folder itself is ignored.</param>
    public static IgnoreScope? Around(WorkingTree tree, ReadOnlySpan<byte> folder, out bool isIgnored)
    {
        var top = tree.TopPath.Length;
        IgnoreScope? scope = null;
        if (tree.Settings.ExcludesFile is { } file)
        {
            scope = Read(Path.Combine(tree.Top, file), tree).Around(top, scope);
        }

        scope = Read(Path.Combine(tree.CommonFolder, "info", "exclude"), tree).Around(top, scope);
        isIgnored = false;
        for (var start = top; start < folder.Length;)
        {
            var above = Path.Combine(Encoding.UTF8.GetString(folder[..start]), ".gitignore");
            scope = new FileInfo(above).LinkTarget is null ? Read(above, tree).Around(start, scope) : scope;
            var end = start + folder[start..].IndexOf((byte)'/');
            isIgnored |= scope?.IsIgnored(folder[..end], start, isFolder: true) == true;
            start = end + 1;
        }

        return scope;
    }

    private static IgnoreRules Read(string path, WorkingTree tree)
    {
        try
        {
            return IgnoreRules.Parse(Path.Exists(path) && !Directory.Exists(path) ? File.ReadAllBytes(path) : [], tree.Settings.IgnoresCase);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"'{path}', which says what git ignores, cannot be read: permission denied.");
        }
    }
}
