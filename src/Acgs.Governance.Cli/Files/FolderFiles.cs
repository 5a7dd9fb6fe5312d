// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Files.Git;
using Acgs.Governance.Cli.Files.Vendored;
using Acgs.Governance.Cli.Files.Walking;

namespace Acgs.Governance.Cli.Files;

/// <summary>The files of folders, in a working tree of git or not.</summary>
/// <param name="request">What the user asked for.</param>
internal sealed class FolderFiles(FileRequest request)
{
    private readonly Dictionary<string, TrackedFiles> _trees = [];
    private readonly Dictionary<string, WorkingTree?> _found = [];
    private readonly Dictionary<string, bool> _attributes = [];
    private readonly List<UnreadablePath> _unreadable = [];

    /// <summary>What could not be looked into so far.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable => _unreadable;

    /// <summary>Recognises the work of others in the folders seen so far.</summary>
    /// <param name="root">The folder that paths are relative to, absolute, with '/' at its end.</param>
    public VendoredFiles Vendored(byte[] root) => new(root, _attributes.SelectMany(folder => AttributeFile.Read(folder.Key, folder.Value)));

    /// <summary>The files of a folder, relative to it.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="shown">What is put before the paths of what could not be looked into.</param>
    /// <exception cref="UsageException">What was asked for needs git, and the folder is in no working tree.</exception>
    public FileList Below(string folder, string shown = "") => Below(folder, shown, check: null, out _);

    /// <summary>The files of a folder, relative to it, and what a check that begins with the search finds out.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="shown">What is put before the paths of what could not be looked into.</param>
    /// <param name="check">The check; <see langword="null"/> for none.</param>
    /// <param name="judged">What it found out.</param>
    /// <exception cref="UsageException">What was asked for needs git, and the folder is in no working tree.</exception>
    public FileList Below(string folder, string shown, EarlyCheck? check, out JudgedFiles? judged)
    {
        var tree = TreeOf(folder);
        var prefix = tree is null ? [] : BelowTop(tree, folder);
        var start = tree?.StartAt(prefix) ?? new FolderNode([]);
        using var walk = new FolderWalk(folder, prefix, tree?.Rules ?? new(), check);
        var files = walk.Run(start);
        judged = walk.Judged;
        foreach (var path in walk.Unreadable)
        {
            _unreadable.Add(path with { Path = shown + path.Path });
        }

        NoteAttributes(Find(folder), folder, walk.FoldersWithAttributes);
        return files;
    }

    /// <summary>Whether a file that the user named is wanted. It is, even if it is ignored, unless only changes are.</summary>
    public bool IsWanted(RequestedPath file)
    {
        var folder = Path.TrimEndingDirectorySeparator(Encoding.UTF8.GetString(file.Folder));
        if (!_attributes.ContainsKey(folder))
        {
            NoteAttributes(Find(folder), folder, [folder]);
        }

        if (request.ChangedSince is null && !request.IsStaged)
        {
            return true;
        }

        var tree = TreeOf(folder)!;
        return tree.IsChanged([.. BelowTop(tree, folder), .. file.Path.AsSpan(file.Folder.Length)]);
    }

    private TrackedFiles? TreeOf(string folder)
    {
        var tree = Find(folder);
        if (tree is null)
        {
            return request.ChangedSince is null && !request.IsStaged
                ? null
                : throw new UsageException($"{(request.IsStaged ? "--staged" : "--changed")} needs git, and '{folder}' is in no working tree of git.");
        }

        if (!_trees.TryGetValue(tree.Top, out var files))
        {
            files = new(tree, request);
            _trees.Add(tree.Top, files);
        }

        return files;
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

    /// <summary>Remembers where attributes are: in some folders, and in those above up to the top.</summary>
    private void NoteAttributes(WorkingTree? tree, string folder, IReadOnlyList<string> folders)
    {
        if (tree is null)
        {
            return;
        }

        foreach (var inner in folders)
        {
            _attributes[inner] = tree.Settings.IgnoresCase;
        }

        for (var above = folder; above.Length > tree.Top.Length; above = Path.GetDirectoryName(above)!)
        {
            _attributes[Path.GetDirectoryName(above)!] = tree.Settings.IgnoresCase;
        }
    }

    private static byte[] BelowTop(TrackedFiles tree, string folder)
    {
        var relative = Path.GetRelativePath(tree.Top, folder);
        return relative == "." ? [] : Encoding.UTF8.GetBytes(relative.Replace(Path.DirectorySeparatorChar, '/') + "/");
    }
}
