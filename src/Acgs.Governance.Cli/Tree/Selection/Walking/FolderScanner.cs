// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Decides which files and folders of a folder are taken; a thread has one of its own.</summary>
/// <param name="selection">What is wanted.</param>
/// <param name="reader">Reads the tree.</param>
internal sealed class FolderScanner(FileSelection selection, ITreeReader reader)
{
    private static readonly byte[] IgnoreFile = ".gitignore"u8.ToArray();
    private static readonly byte[] AttributeFileName = ".gitattributes"u8.ToArray();

    private readonly FolderEntries _entries = new();
    private readonly List<FolderNode> _folders = [];
    private readonly NameList _names = new();
    private byte[] _content = new byte[4096];
    private byte[] _path = new byte[4096];
    private FolderNode _folder = null!;
    private GitIndex _index = GitIndex.Empty;
    private IgnoreScope? _ignored;
    private AttributeScope? _attributes;
    private int _next;

    /// <summary>Whether the folder has a file <c>.editorconfig</c>.</summary>
    public bool HasSettings => _entries.HasSettings;

    /// <summary>The folders in it that are taken, in order.</summary>
    public IReadOnlyList<FolderNode> Folders => _folders;

    /// <summary>The files in it that are taken.</summary>
    public FileBatch Files => new(_folder.Path, _names.ToArray(), _names.Count, _attributes);

    private int TopLength => _folder.Tree?.Top.Length ?? 0;

    /// <summary>Lists a folder and takes what is wanted of it.</summary>
    /// <returns>Why it, or the rules in it, cannot be read.</returns>
    public FileError Scan(FolderNode folder)
    {
        (_folder, _index, _ignored, _attributes, _next) = (folder, folder.Tree?.Index ?? GitIndex.Empty, folder.Ignored, folder.Attributes, folder.IndexStart);
        _entries.Clear();
        _folders.Clear();
        _names.Clear();
        var error = reader.List(folder.Path.AsSpan(selection.RootPath.Length), _entries);
        // A folder that is gone, or is none any more, contains nothing.
        if (error is FileError.NotFound or FileError.Link || (error == FileError.None && IsOtherRepository()))
        {
            return FileError.None;
        }

        _entries.Sort();
        if (error == FileError.None && folder.Tree is { } tree)
        {
            error = ReadRules(tree);
        }

        for (var index = 0; index < _entries.Count; index++)
        {
            Take(_entries[index]);
        }

        return error;
    }

    private void Take(ReadOnlySpan<byte> name)
    {
        if (name.EndsWith((byte)'/'))
        {
            TakeFolder(name);
        }
        else if (IsTaken(name) && IsWanted(PathOf(name)))
        {
            _names.Add(name);
        }
    }

    private bool IsTaken(ReadOnlySpan<byte> name)
    {
        var folderLength = _folder.Path.Length - TopLength;
        _next = _index.Find(_next, _folder.IndexEnd, folderLength, name);
        if (_next < _folder.IndexEnd && _index.Is(_next, folderLength, name))
        {
            return _index.KindOf(_next) == IndexEntryKind.File && _folder.Tree!.IsChangedIfTracked(PathOf(name)[TopLength..]);
        }

        return !_folder.IsIgnored && !IsIgnored(name, isFolder: false) && !(_folder.Tree is not null && name.SequenceEqual(".git"u8));
    }

    private bool IsWanted(ReadOnlySpan<byte> path) => selection.Filter.Includes(path[selection.RootPath.Length..]) && !selection.IsRequested(path);

    private void TakeFolder(ReadOnlySpan<byte> name)
    {
        var folderLength = _folder.Path.Length - TopLength;
        var start = _next = _index.Find(_next, _folder.IndexEnd, folderLength, name);
        if (start < _folder.IndexEnd)
        {
            // Behind all that begins with "name/" stands what is not before "name0".
            Span<byte> behind = stackalloc byte[name.Length];
            name.CopyTo(behind);
            behind[^1]++;
            _next = _index.Find(start, _folder.IndexEnd, folderLength, behind);
        }

        if (IsSkipped(name[..^1]))
        {
            return;
        }

        var isIgnored = _folder.IsIgnored || IsIgnored(name[..^1], isFolder: true);
        if ((start == _next && isIgnored) || PathOf(name) is var path && (selection.Filter.ExcludesFolder(path[selection.RootPath.Length..]) || selection.IsRequested(path)))
        {
            return;
        }

        _folders.Add(new(path.ToArray(), _folder.Tree) { IndexStart = start, IndexEnd = _next, Ignored = _ignored, Attributes = _attributes, IsIgnored = isIgnored });
    }

    private bool IsSkipped(ReadOnlySpan<byte> name)
    {
        if (_folder.Tree is null)
        {
            return SkippedFolders.Contains(name);
        }

        if (name.SequenceEqual(".git"u8))
        {
            return true;
        }

        if (!_index.HasSubmodules)
        {
            return false;
        }

        // "name" may stand before what _next has passed already: "name-x" comes before "name/".
        var folderLength = _folder.Path.Length - TopLength;
        var entry = _index.Find(_folder.IndexStart, _folder.IndexEnd, folderLength, name);
        return entry < _folder.IndexEnd && _index.Is(entry, folderLength, name) && _index.KindOf(entry) == IndexEntryKind.Submodule;
    }

    private bool IsIgnored(ReadOnlySpan<byte> name, bool isFolder) => _ignored?.IsIgnored(PathOf(name), _folder.Path.Length, isFolder) == true;

    private bool IsOtherRepository() =>
        _folder is { Tree: not null, IsStart: false } && _folder.IndexStart == _folder.IndexEnd
        && (_entries.Contains(".git/"u8) || _entries.Contains(".git"u8))
        && GitFolders.Find(Path.Combine(Encoding.UTF8.GetString(_folder.Path), ".git")) is not null;

    private FileError ReadRules(GitTree tree)
    {
        var error = FileError.None;
        if (!_folder.IsIgnored && _entries.Contains(IgnoreFile))
        {
            _ignored = IgnoreRules.Parse(ReadSmall(IgnoreFile, out error), tree.IgnoresCase).Around(_folder.Path.Length, _ignored);
        }

        if (_entries.Contains(AttributeFileName))
        {
            // Without them more files must have the header, and none fewer.
            _attributes = AttributeScope.Read(ReadSmall(AttributeFileName, out _), tree.IgnoresCase, _folder.Path.Length, _attributes);
        }

        return error;
    }

    /// <summary>Reads a file of the folder whole. One that is gone, or is a link, says nothing.</summary>
    private ReadOnlySpan<byte> ReadSmall(byte[] name, out FileError error)
    {
        error = reader.Open(PathOf(name)[selection.RootPath.Length..]);
        if (error != FileError.None)
        {
            error = error is FileError.NotFound or FileError.Link ? FileError.None : error;
            return [];
        }

        var length = reader.ReadAll(ref _content);
        reader.Close();
        error = length < 0 ? FileError.Failed : FileError.None;
        return _content.AsSpan(0, Math.Max(length, 0));
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
