// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>Reads the rules that hold in a folder from elsewhere: those of the user, of the repository, and of the folders above.</summary>
internal static class IgnoreFiles
{
    /// <summary>The rules around a folder of a working tree, without those in it.</summary>
    /// <param name="tree">The working tree.</param>
    /// <param name="folder">The path of the folder relative to the top, with '/' at its end; empty for the top.</param>
    /// <param name="isIgnored">Whether the folder itself is ignored.</param>
    public static IgnoreScope? Around(WorkingTree tree, ReadOnlySpan<byte> folder, out bool isIgnored)
    {
        IgnoreScope? scope = null;
        if (tree.Settings.ExcludesFile is { } file)
        {
            scope = With(scope, Path.Combine(tree.Top, file), 0, tree);
        }

        scope = With(scope, Path.Combine(tree.CommonFolder, "info", "exclude"), 0, tree);
        isIgnored = false;
        for (var start = 0; start < folder.Length;)
        {
            var above = Path.Combine(tree.Top, System.Text.Encoding.UTF8.GetString(folder[..start]), ".gitignore");
            scope = new FileInfo(above).LinkTarget is null ? With(scope, above, start, tree) : scope;
            var end = start + folder[start..].IndexOf((byte)'/');
            isIgnored |= scope is not null && scope.IsIgnored(folder[..end], start, isFolder: true);
            start = end + 1;
        }

        return scope;
    }

    private static IgnoreScope? With(IgnoreScope? scope, string path, int folderLength, WorkingTree tree)
    {
        try
        {
            var rules = Path.Exists(path) && !Directory.Exists(path) ? IgnoreRules.Parse(File.ReadAllBytes(path), tree.Settings.IgnoresCase) : null;
            return rules is null or { IsEmpty: true } ? scope : new(rules, folderLength, scope);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"'{path}', which says what git ignores, cannot be read: permission denied.");
        }
    }
}
