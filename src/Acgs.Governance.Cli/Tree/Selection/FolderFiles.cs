// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Staging;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>The files of folders, in a working tree of git or not.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="root">The folder that the files of all of them are relative to in the end, absolute, with '/' at its end.</param>
internal sealed class FolderFiles(FileRequest request, byte[] root)
{
    private readonly Dictionary<string, TrackedFiles> _trees = [];
    private readonly Dictionary<string, WorkingTree?> _found = [];
    private readonly Dictionary<string, bool> _attributes = [];
    private readonly List<UnreadablePath> _unreadable = [];
    private readonly StagedFiles _staged = new(root);

    /// <summary>What could not be looked into so far.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable => _unreadable;

    /// <summary>What is staged in the folders seen so far; <see langword="null"/> when that is not asked for.</summary>
    public StagedFiles? Staged => request.IsStaged ? _staged : null;

    /// <summary>Recognises the work of others in the folders seen so far.</summary>
    public VendoredFiles Vendored() => new(root, _attributes.SelectMany(folder => AttributeFile.Read(folder.Key, folder.Value)));

    /// <summary>The files of a folder, relative to it.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="shown">What is put before the paths of what could not be looked into.</param>
    /// <exception cref="UsageException">What was asked for needs git, and the folder is in no working tree.</exception>
    public FileList Below(string folder, string shown = "") => Below(folder, shown, check: null, out _);

    /// <summary>The files of a folder, relative to it, and what a check that begins with the search finds out.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="shown">What is put before the paths of what could not be looked into.</param>
    /// <param name="check">The check; <see langword="null"/> for none.</param>
    /// <param name="judged">What it found out; <see langword="null"/> if that does not count.</param>
    /// <exception cref="UsageException">What was asked for needs git, and the folder is in no working tree.</exception>
    public FileList Below(string folder, string shown, EarlyCheck? check, out JudgedFiles? judged)
    {
        if (request.IsStaged)
        {
            judged = null;
            return StagedBelow(folder);
        }

        var tree = TreeOf(folder);
        var prefix = tree is null ? [] : BelowTop(tree, folder);
        var start = tree?.StartAt(prefix) ?? new FolderNode([]);
        if (check is not null && TellsOfOthersAbove(folder))
        {
            check.TurnOff();
        }

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

        if (request.IsStaged)
        {
            _staged.Add(Demand(folder));
            return _staged.TryFind(file.Path.AsSpan(root.Length), out _);
        }

        if (request.ChangedSince is null)
        {
            return true;
        }

        var tree = TreeOf(folder)!;
        return tree.IsChanged([.. BelowTop(tree, folder), .. file.Path.AsSpan(file.Folder.Length)]);
    }

    private bool TellsOfOthersAbove(string folder)
    {
        NoteAttributes(Find(folder), folder, []);
        return !Vendored().IsByName;
    }

    private TrackedFiles? TreeOf(string folder)
    {
        if ((request.ChangedSince is null ? Find(folder) : Demand(folder)) is not { } tree)
        {
            return null;
        }

        if (!_trees.TryGetValue(tree.Top, out var files))
        {
            files = new(tree, request.ChangedSince);
            _trees.Add(tree.Top, files);
        }

        return files;
    }

    private FileList StagedBelow(string folder)
    {
        var tree = Demand(folder);
        _staged.Add(tree);
        var files = _staged.Below(Encoding.UTF8.GetBytes(folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/"));
        NoteAttributes(tree, folder, FoldersOf(files, folder));
        return files;
    }

    private static HashSet<string> FoldersOf(FileList files, string folder)
    {
        var folders = new HashSet<string> { folder };
        for (var index = 0; index < files.Count; index++)
        {
            var inner = Path.GetDirectoryName(Path.Combine(folder, Encoding.UTF8.GetString(files[index])));
            while (folders.Add(inner!))
            {
                inner = Path.GetDirectoryName(inner);
            }
        }

        return folders;
    }

    private WorkingTree Demand(string folder) => Find(folder)
        ?? throw new UsageException($"{(request.IsStaged ? "--staged" : "--changed")} needs git, and '{folder}' is in no working tree of git.");

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
    private void NoteAttributes(WorkingTree? tree, string folder, IEnumerable<string> folders)
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
