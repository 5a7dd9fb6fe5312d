// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Does the work of one thread of a walk.</summary>
internal sealed class WalkWorker : IDisposable
{
    private readonly FileWalk _walk;
    private readonly FileSelection _selection;
    private readonly Action<int>? _progress;
    private readonly ITreeReader _tree;
    private readonly IFileReader _reader;
    private readonly FolderScanner _scanner;
    private readonly IFileVisitor _visitor;
    private byte[] _path = new byte[4096];

    public WalkWorker(FileWalk walk, FileSelection selection, IFileSink sink, Action<int>? progress)
    {
        _walk = walk;
        _selection = selection;
        _progress = progress;
        _tree = FileSystem.CreateReader(selection.Root);
        _reader = selection.CreateReader(_tree);
        _scanner = new(selection, _tree);
        _visitor = sink.CreateVisitor(_reader);
    }

    /// <summary>Lists a folder, or hands files over.</summary>
    public void Do(WalkItem item)
    {
        if (item is FolderNode folder)
        {
            Scan(folder);
        }
        else
        {
            HandOver((FileBatch)item);
        }
    }

    public void Dispose()
    {
        _visitor.Dispose();
        _tree.Dispose();
        if (_reader != _tree)
        {
            _reader.Dispose();
        }
    }

    private void Scan(FolderNode folder)
    {
        if (_walk.Stops())
        {
            return;
        }

        var error = _scanner.Scan(folder);
        var path = folder.Path.AsSpan(_selection.RootPath.Length).TrimEnd((byte)'/');
        if (error != FileError.None && !_selection.Filter.ExcludesFolder(folder.Path.AsSpan(_selection.RootPath.Length)))
        {
            _walk.AddUnreadable(new(DisplayPath.Of(path), error.Describe()));
        }

        // Before a thread can come to the folders in it.
        _visitor.Enter(path, _scanner.HasSettings);
        var files = _scanner.Files;
        _walk.Push(files.IsLarge ? [.. files.Split(), .. _scanner.Folders] : _scanner.Folders);
        if (!files.IsLarge)
        {
            HandOver(files);
        }
    }

    private void HandOver(FileBatch batch)
    {
        var rootLength = _selection.RootPath.Length;
        var isInVendoredFolder = VendoredFolders.Contain(batch.Path.AsSpan(rootLength));
        var names = batch.Names;
        var count = 0;
        while (!names.IsEmpty && !_walk.Stops())
        {
            var nameEnd = names.IndexOf((byte)0) + 1;
            var file = PathOf(batch.Path, names[..nameEnd]);
            _visitor.Visit(file[rootLength..], batch.IsVendored(file, isInVendoredFolder));
            names = names[nameEnd..];
            count++;
        }

        _progress?.Invoke(count);
    }

    /// <summary>The path of a file; the byte behind it is NUL.</summary>
    private ReadOnlySpan<byte> PathOf(byte[] folder, ReadOnlySpan<byte> name)
    {
        var length = folder.Length + name.Length;
        if (_path.Length < length)
        {
            _path = new byte[length * 2];
        }

        folder.CopyTo(_path, 0);
        name.CopyTo(_path.AsSpan(folder.Length));
        return _path.AsSpan(0, length - 1);
    }
}
