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
    private readonly RequestedPaths _requested;
    private readonly WorkingTrees _trees;

    /// <param name="request">What the user asked for.</param>
    /// <exception cref="UsageException">A path does not exist, or what was asked for contradicts itself.</exception>
    public FileSelection(FileRequest request)
    {
        Verify(request);
        _request = request;
        Filter = new(request);
        _requested = new(request);
        _trees = new(request.ChangedSince);
        Root = TextOf(_requested.Root);
        Staged = request.IsStaged ? new(_requested.Root) : null;
    }

    /// <summary>The folder that paths are relative to, absolute.</summary>
    public string Root { get; }

    /// <summary>The folder that paths are relative to, absolute, with '/' at its end.</summary>
    public ReadOnlySpan<byte> RootPath => _requested.Root;

    /// <summary>The globs of the user.</summary>
    public PathFilter Filter { get; }

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
        using var walk = new FileWalk(this, sink, progress, stop);
        walk.Run([.. Starts()]);
        Unreadable = walk.Unreadable;
        return !walk.IsStopped;
    }

    /// <summary>Whether the user named a file or folder itself, so that a walk from a folder around it leaves it out.</summary>
    public bool IsRequested(ReadOnlySpan<byte> path) => _requested.Contains(path);

    /// <summary>A reader of the files for a thread.</summary>
    /// <param name="tree">Reads the tree.</param>
    public IFileReader CreateReader(ITreeReader tree) => Staged is null ? tree : new StagedFileReader(Staged);

    private IEnumerable<WalkItem> Starts()
    {
        var files = new List<byte[]>();
        foreach (var path in _requested.Paths)
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

        foreach (var batch in Batches(FileList.Of(files)))
        {
            yield return batch;
        }
    }

    /// <summary>The files by folder.</summary>
    private IEnumerable<FileBatch> Batches(FileList files)
    {
        for (var start = 0; start < files.Count;)
        {
            var folder = FolderOf(files[start]).ToArray();
            var names = new NameList();
            for (; start < files.Count && FolderOf(files[start]).SequenceEqual(folder); start++)
            {
                if (Filter.Includes(files[start][_requested.Root.Length..]))
                {
                    names.Add(files[start][folder.Length..]);
                }
            }

            foreach (var batch in new FileBatch(folder, names.ToArray(), names.Count, _trees.AttributesOf(TextOf(folder))).Split())
            {
                yield return batch;
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

    private static string TextOf(ReadOnlySpan<byte> folder)
    {
        var text = Encoding.UTF8.GetString(folder);
        return text.Length > 1 ? Path.TrimEndingDirectorySeparator(text) : text;
    }
}
