// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Staging;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>The files that the user asked for. What was asked for is examined at once; the files are found while they are handed to a sink.</summary>
internal sealed class FileSelection
{
    private readonly FileRequest _request;
    private readonly PathFilter? _filter;
    private readonly IReadOnlyList<RequestedPath> _requested;
    private readonly HashSet<string>? _named;
    private readonly byte[] _root;
    private readonly WorkingTrees _trees;

    /// <param name="request">What the user asked for.</param>
    /// <exception cref="UsageException">A path does not exist, or what was asked for contradicts itself.</exception>
    public FileSelection(FileRequest request)
    {
        Verify(request);
        _request = request;
        _filter = request is { Include: [], Exclude: [] } ? null : new(request);
        var requested = new RequestedPaths(request);
        _requested = requested.Paths;
        _named = _requested.Count > 1 ? [.. _requested.Select(path => KeyOf(path.Path))] : null;
        _trees = new(request.ChangedSince);
        _root = request.IsRooted ? requested.Common : _trees.TopOf(TextOf(requested.Common)) ?? requested.Root;
        Root = TextOf(_root);
        Folder = requested.Common[_root.Length..];
        Staged = request.IsStaged ? new(_root) : null;
    }

    /// <summary>The folder that paths are relative to, absolute: the top of the working tree of git that all files are in.</summary>
    public string Root { get; }

    /// <summary>The deepest folder that contains all that was named, relative to the root, with '/' at its end unless it is the root.</summary>
    public byte[] Folder { get; }

    /// <summary>The folder that paths are relative to, absolute, with '/' at its end.</summary>
    public ReadOnlySpan<byte> RootPath => _root;

    /// <summary>What is staged, if the files are looked at as they are staged; else <see langword="null"/>.</summary>
    public StagedFiles? Staged { get; }

    /// <summary>What could not be looked into: files may be missing, so that the work is not done.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable { get; private set; } = [];

    /// <summary>Hands every file to a sink, in any order and with as many threads as there are processors.</summary>
    /// <param name="sink">Takes them.</param>
    /// <param name="progress">Told now and then how many more files are done; <see langword="null"/> when nobody looks.</param>
    /// <param name="stop">Ends the work between two files.</param>
    /// <returns>Whether all files were handed over.</returns>
    /// <exception cref="UsageException">What was asked for needs git, and a folder is in no working tree; or what the sink throws.</exception>
    public bool HandTo(IFileSink sink, Action<int>? progress = null, CancellationToken stop = default)
    {
        var walk = new FileWalk(this, sink, progress, stop);
        walk.Run([.. Starts()]);
        Unreadable = walk.Unreadable;
        return !walk.IsStopped;
    }

    /// <summary>Whether the user named a file or folder itself, so that a walk from a folder around it leaves it out.</summary>
    public bool IsRequested(ReadOnlySpan<byte> path) => _named?.Contains(KeyOf(path)) == true;

    /// <summary>Whether a file, if it is there, is among what the user named.</summary>
    /// <param name="path">Its path relative to the root.</param>
    public bool Covers(ReadOnlySpan<byte> path)
    {
        byte[] absolute = [.. _root, .. path];
        return Includes(path)
            && _requested.Any(named => named.IsFolder ? absolute.AsSpan().StartsWith(named.Path) : absolute.AsSpan().SequenceEqual(named.Path));
    }

    /// <summary>Whether the user's globs want a file.</summary>
    /// <param name="path">Its path relative to the root.</param>
    public bool Includes(ReadOnlySpan<byte> path) => _filter?.Includes(path) != false;

    /// <summary>Whether the user's globs want nothing that is in a folder.</summary>
    /// <param name="path">Its path relative to the root, with '/' at its end.</param>
    public bool ExcludesFolder(ReadOnlySpan<byte> path) => _filter?.ExcludesFolder(path) == true;

    /// <summary>A reader of the files for a thread.</summary>
    /// <param name="tree">Reads the tree.</param>
    public IFileReader CreateReader(ITreeReader tree) => Staged is null ? tree : new StagedFileReader(Staged);

    private IEnumerable<FolderNode> Starts()
    {
        var files = new List<byte[]>();
        foreach (var path in _requested)
        {
            var folder = TextOf(path.Folder);
            if (_request.IsStaged)
            {
                Staged!.Add(_trees.Require(folder, "--staged"));
                Staged.AddTo(files, path);
            }
            else if (path.IsFolder)
            {
                yield return _trees.StartAt(path.Path, folder);
            }
            else if (_request.ChangedSince is null || _trees.TreeOf(folder)!.IsChanged(path.Path))
            {
                files.Add(path.Path);
            }
        }

        var wanted = files.Where(path => Includes(path.AsSpan(_root.Length))).DistinctBy(path => KeyOf(path));
        foreach (var group in wanted.GroupBy(path => KeyOf(FolderOf(path))))
        {
            var folder = FolderOf(group.First()).ToArray();
            var node = new FolderNode(folder) { Attributes = _trees.AttributesOf(TextOf(folder)) };
            foreach (var part in node.With(group.Select(path => path[folder.Length..])))
            {
                yield return part;
            }
        }
    }

    private static void Verify(FileRequest request)
    {
        var ways = (request.ChangedSince is null ? 0 : 1) + (request.IsStaged ? 1 : 0) + (request.IsFromInput ? 1 : 0);
        if (ways > 1)
        {
            throw new UsageException("Of --changed, --staged and '-' only one can be used.");
        }

        if (request.ChangedSince is { } revision && (revision.Length == 0 || revision[0] == '-'))
        {
            throw new UsageException($"--changed '{revision}' is no revision. Name a commit, a branch or a tag.");
        }
    }

    private static ReadOnlySpan<byte> FolderOf(ReadOnlySpan<byte> path) => path[..(path.LastIndexOf((byte)'/') + 1)];

    // Latin-1 maps each byte to one character, so that also names that are no text differ.
    private static string KeyOf(ReadOnlySpan<byte> path) => Encoding.Latin1.GetString(path);

    private static string TextOf(ReadOnlySpan<byte> folder)
    {
        var text = Encoding.UTF8.GetString(folder);
        return text.Length > 1 ? Path.TrimEndingDirectorySeparator(text) : text;
    }
}
