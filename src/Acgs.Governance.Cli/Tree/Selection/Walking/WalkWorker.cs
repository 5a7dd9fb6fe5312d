// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Does the work of one thread of a walk: lists a folder, decides what is taken of it, and hands the files over.</summary>
internal sealed class WalkWorker : IDisposable
{
    private readonly FileWalk _walk;
    private readonly FileSelection _selection;
    private readonly int _rootLength;
    private readonly Action<int>? _progress;
    private readonly ITreeReader _tree;
    private readonly IFileReader _reader;
    private readonly IFileVisitor _visitor;
    private readonly FolderEntries _entries = new();
    private readonly List<int> _files = [];
    private readonly List<FolderNode> _folders = [];
    private FolderNode _folder = null!;
    private FolderRules? _rules;
    private byte[] _path = new byte[4096];
    private int _next;

    public WalkWorker(FileWalk walk, FileSelection selection, IFileSink sink, Action<int>? progress)
    {
        _walk = walk;
        _selection = selection;
        _rootLength = selection.RootPath.Length;
        _progress = progress;
        _tree = FileSystem.CreateReader(selection.Root);
        _reader = selection.CreateReader(_tree);
        _visitor = sink.CreateVisitor(_reader);
    }

    private ReadOnlySpan<byte> FolderPath => _folder.Path.AsSpan(_rootLength);

    /// <summary>Lists a folder, or hands over files of it that are known.</summary>
    public void Do(FolderNode folder)
    {
        _folder = folder;
        _entries.Clear();
        _files.Clear();
        _folders.Clear();
        if (folder.Files is { } files)
        {
            TakeFiles(files);
            HandOver();
        }
        else if (!_walk.Stops())
        {
            List();
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

    private void List()
    {
        var error = Scan();
        if (error != FileError.None && !_selection.ExcludesFolder(FolderPath))
        {
            _walk.AddUnreadable(new(DisplayPath.Of(FolderPath.TrimEnd((byte)'/')), error.Describe()));
        }

        // Before a thread can come to the folders in it.
        _visitor.Enter(FolderPath.TrimEnd((byte)'/'), _entries.HasSettings);
        if (FolderNode.IsLarge(_files.Count))
        {
            _walk.Push([.. _folder.With(_files.Select(index => _entries[index].ToArray())), .. _folders]);
            return;
        }

        _walk.Push(_folders);
        HandOver();
    }

    /// <summary>Lists the folder and takes what is wanted of it.</summary>
    /// <returns>Why it, or the rules in it, cannot be read.</returns>
    private FileError Scan()
    {
        var error = _tree.List(FolderPath, _entries);
        // A folder that is gone, or is none any more, contains nothing.
        if (error is FileError.NotFound or FileError.Link || (error == FileError.None && IsOtherRepository()))
        {
            return FileError.None;
        }

        _entries.Sort();
        if (error == FileError.None && _entries.HasRules && _folder.Index is not null)
        {
            _rules ??= new(_tree, _rootLength);
            error = _rules.Read(_entries, _folder);
        }

        _next = _folder.IndexStart;
        for (var index = 0; index < _entries.Count; index++)
        {
            if (_entries[index].EndsWith((byte)'/'))
            {
                TakeFolder(_entries[index]);
            }
            else if (IsTaken(_entries[index]))
            {
                _files.Add(index);
            }
        }

        return error;
    }

    private void TakeFiles(byte[][] names)
    {
        foreach (var name in names)
        {
            _files.Add(_entries.Count);
            _entries.Add(name, isFolder: false);
        }
    }

    private bool IsTaken(ReadOnlySpan<byte> name)
    {
        _next = _folder.Find(_next, name);
        var isFile = _folder.KindOf(_next, name) is { } tracked
            ? tracked == IndexEntryKind.File
            : !_folder.IsIgnored && !IsIgnored(name, isFolder: false) && !(_folder.Index is not null && name.SequenceEqual(".git"u8));
        return isFile && PathOf(name) is var path && _selection.Includes(path[_rootLength..]) && !_selection.IsRequested(path);
    }

    private void TakeFolder(ReadOnlySpan<byte> name)
    {
        var start = _next = _folder.Find(_next, name);
        if (start < _folder.IndexEnd)
        {
            // Behind all that begins with "name/" stands what is not before "name0".
            Span<byte> behind = stackalloc byte[name.Length];
            name.CopyTo(behind);
            behind[^1]++;
            _next = _folder.Find(start, behind);
        }

        if (IsSkipped(name[..^1]))
        {
            return;
        }

        var isIgnored = _folder.IsIgnored || IsIgnored(name[..^1], isFolder: true);
        if ((start < _next || !isIgnored) && PathOf(name) is var path && !_selection.ExcludesFolder(path[_rootLength..]) && !_selection.IsRequested(path))
        {
            _folders.Add(new(path.ToArray(), _folder) { IndexStart = start, IndexEnd = _next, IsIgnored = isIgnored });
        }
    }

    private bool IsSkipped(ReadOnlySpan<byte> name)
    {
        if (_folder.Index is not { } index)
        {
            return SkippedFolders.Contains(name);
        }

        // A submodule "name" may stand before what _next has passed already: "name-x" comes before "name/".
        return name.SequenceEqual(".git"u8)
            || (index.HasSubmodules && _folder.KindOf(_folder.Find(_folder.IndexStart, name), name) == IndexEntryKind.Submodule);
    }

    /// <summary>Whether the folder is a repository inside of another one, which does not know it.</summary>
    private bool IsOtherRepository() =>
        _folder is { Index: not null, IsStart: false } && _folder.IndexStart == _folder.IndexEnd
        && (_entries.Contains(".git/"u8) || _entries.Contains(".git"u8))
        && GitFolders.Find(Path.Combine(Encoding.UTF8.GetString(_folder.Path), ".git")) is not null;

    private bool IsIgnored(ReadOnlySpan<byte> name, bool isFolder) => _folder.Ignored?.IsIgnored(PathOf(name), _folder.Path.Length, isFolder) == true;

    private void HandOver()
    {
        var isInVendoredFolder = VendoredFolders.Contain(FolderPath);
        var done = 0;
        for (; done < _files.Count && !_walk.Stops(); done++)
        {
            var file = PathOf(_entries[_files[done]]);
            _visitor.Visit(file[_rootLength..], _folder.Attributes?.IsVendored(file, isInVendoredFolder) ?? isInVendoredFolder);
        }

        _progress?.Invoke(done);
    }

    /// <summary>The path of a name in the folder, absolute; the byte behind it is NUL. Valid until the next call.</summary>
    private ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> name)
    {
        var length = _folder.Path.Length + name.Length;
        if (_path.Length <= length)
        {
            _path = new byte[length * 2];
        }

        _folder.Path.CopyTo(_path, 0);
        name.CopyTo(_path.AsSpan(_folder.Path.Length));
        _path[length] = 0;
        return _path.AsSpan(0, length);
    }
}
