// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>The working trees of git that requested folders are in, each looked at once.</summary>
/// <param name="changedSince">The revision that files must differ from; <see langword="null"/> for all files.</param>
internal sealed class WorkingTrees(string? changedSince)
{
    private readonly Dictionary<string, WorkingTree?> _found = [];
    private readonly Dictionary<string, GitTree> _trees = [];
    private readonly Dictionary<string, AttributeScope?> _attributes = [];

    /// <summary>The working tree that a folder is in.</summary>
    /// <exception cref="UsageException">It is in none.</exception>
    public WorkingTree Require(string folder, string option) =>
        Find(folder) ?? throw new UsageException($"{option} needs git, and '{folder}' is in no working tree of git.");

    /// <summary>The topmost folder of the working tree that a folder is in; <see langword="null"/> when it is in none.</summary>
    public byte[]? TopOf(string folder) => Find(folder)?.TopPath;

    /// <summary>What git knows of the working tree that a folder is in; <see langword="null"/> when it is in none.</summary>
    /// <exception cref="UsageException">Changes are asked for, and it is in none.</exception>
    public GitTree? TreeOf(string folder)
    {
        if ((changedSince is null ? Find(folder) : Require(folder, "--changed")) is not { } tree)
        {
            return null;
        }

        if (!_trees.TryGetValue(tree.Top, out var known))
        {
            _trees.Add(tree.Top, known = new(tree, changedSince));
        }

        return known;
    }

    /// <summary>A folder as a walk starts from it.</summary>
    /// <param name="path">Its path, absolute, with '/' at its end.</param>
    /// <param name="folder">The same as text.</param>
    public FolderNode StartAt(byte[] path, string folder) =>
        TreeOf(folder)?.StartAt(path, () => AttributesOf(Path.GetDirectoryName(folder)!)) ?? new(path);

    /// <summary>The attributes that hold in a folder; <see langword="null"/> for none.</summary>
    public AttributeScope? AttributesOf(string folder)
    {
        if (Find(folder) is not { } tree)
        {
            return null;
        }

        if (!_attributes.TryGetValue(folder, out var scope))
        {
            var outer = folder.Length > tree.Top.Length ? AttributesOf(Path.GetDirectoryName(folder)!) : null;
            var length = Encoding.UTF8.GetByteCount(folder) + (folder.EndsWith('/') ? 0 : 1);
            scope = AttributeScope.Read(ReadAttributes(folder), tree.Settings.IgnoresCase, length, outer);
            _attributes.Add(folder, scope);
        }

        return scope;
    }

    private static byte[] ReadAttributes(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, AttributeScope.FileName));
            return file.Exists && file.LinkTarget is null ? File.ReadAllBytes(file.FullName) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without them more files must have the header, and none fewer.
            return [];
        }
    }

    private WorkingTree? Find(string folder)
    {
        if (!_found.TryGetValue(folder, out var tree))
        {
            tree = WorkingTree.Find(folder);
            _found.Add(folder, tree);
        }

        return tree;
    }
}
