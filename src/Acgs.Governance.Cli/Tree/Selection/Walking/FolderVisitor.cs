// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Decides which files and folders of a folder are taken; a thread has one of its own.</summary>
/// <param name="root">The folder that the walk began in.</param>
/// <param name="top">Its path relative to the top, with '/' at its end; empty if it is the top.</param>
/// <param name="rules">What is taken.</param>
/// <param name="judge">Judges what is taken; <see langword="null"/> when that is for later.</param>
internal sealed class FolderVisitor(string root, byte[] top, WalkRules rules, IFolderJudge? judge) : IDisposable
{
    private static readonly byte[] IgnoreFile = ".gitignore"u8.ToArray();

    private readonly IFolderLister _lister = FolderListers.Create(root);
    private readonly SmallFileReader _reader = new(root);
    private readonly FolderEntries _entries = new();
    private byte[] _path = new byte[4096];
    private byte[] _names = new byte[16 * 1024];
    private int _namesLength;
    private int _next;

    /// <summary>Lists a folder and writes down what is taken.</summary>
    /// <returns>Why it, or the rules in it, cannot be read.</returns>
    public FileError Visit(FolderNode folder)
    {
        _entries.Clear();
        var error = _lister.List(folder.Path.AsSpan(top.Length), _entries);
        // A folder that is gone, or is none any more, contains nothing.
        if (error is FileError.NotFound or FileError.Link || (error == FileError.None && IsOtherRepository(folder)))
        {
            return FileError.None;
        }

        _entries.Sort();
        var scope = folder.Scope;
        if (error == FileError.None && rules.IsGit && !folder.IsIgnored && _entries.Contains(IgnoreFile))
        {
            scope = ReadRules(folder, out error);
        }

        folder.HasAttributes = rules.IsGit && _entries.Contains(".gitattributes"u8);
        folder.HasSettings = _entries.HasSettings;
        Take(folder, scope);
        judge?.Judge(folder, _lister.Handle);
        return error;
    }

    public void Dispose()
    {
        judge?.Dispose();
        _lister.Dispose();
        _reader.Dispose();
    }

    private void Take(FolderNode folder, IgnoreScope? scope)
    {
        _next = folder.IndexStart;
        _namesLength = 0;
        var count = 0;
        for (var index = 0; index < _entries.Count; index++)
        {
            var name = _entries[index];
            if (name.EndsWith((byte)'/'))
            {
                TakeFolder(folder, scope, name);
            }
            else if (IsTaken(folder, scope, name))
            {
                AddName(name);
                count++;
            }
        }

        folder.Take(_names.AsSpan(0, _namesLength), count);
    }

    private bool IsTaken(FolderNode folder, IgnoreScope? scope, ReadOnlySpan<byte> name)
    {
        _next = rules.Index.Find(_next, folder.IndexEnd, folder.Path.Length, name);
        if (_next < folder.IndexEnd && rules.Index.Is(_next, folder.Path.Length, name))
        {
            return rules.Index.KindOf(_next) == IndexEntryKind.File && (rules.Only is null || rules.Only.Contains(PathOf(folder, name)));
        }

        return !folder.IsIgnored && !IsIgnored(folder, scope, name, isFolder: false) && !(rules.IsGit && name.SequenceEqual(".git"u8));
    }

    private void TakeFolder(FolderNode folder, IgnoreScope? scope, ReadOnlySpan<byte> name)
    {
        var start = _next = rules.Index.Find(_next, folder.IndexEnd, folder.Path.Length, name);
        if (start < folder.IndexEnd)
        {
            // Behind all that begins with "name/" stands what is not before "name0".
            Span<byte> behind = stackalloc byte[name.Length];
            name.CopyTo(behind);
            behind[^1]++;
            _next = rules.Index.Find(start, folder.IndexEnd, folder.Path.Length, behind);
        }

        if (IsSkipped(folder, name[..^1]))
        {
            return;
        }

        var isIgnored = folder.IsIgnored || IsIgnored(folder, scope, name[..^1], isFolder: true);
        var isTracked = start < _next;
        if (isTracked || !isIgnored)
        {
            var inner = new FolderNode(PathOf(folder, name).ToArray()) { IndexStart = start, IndexEnd = _next, Scope = scope, IsIgnored = isIgnored };
            folder.Folders.Add((_namesLength, inner));
        }
    }

    private bool IsSkipped(FolderNode folder, ReadOnlySpan<byte> name)
    {
        if (!rules.IsGit)
        {
            return SkippedFolders.Contains(name);
        }

        if (name.SequenceEqual(".git"u8))
        {
            return true;
        }

        if (!rules.Index.HasSubmodules)
        {
            return false;
        }

        // "name" may stand before what _next has passed already: "name-x" comes before "name/".
        var entry = rules.Index.Find(folder.IndexStart, folder.IndexEnd, folder.Path.Length, name);
        return entry < folder.IndexEnd && rules.Index.Is(entry, folder.Path.Length, name) && rules.Index.KindOf(entry) == IndexEntryKind.Submodule;
    }

    private bool IsIgnored(FolderNode folder, IgnoreScope? scope, ReadOnlySpan<byte> name, bool isFolder) =>
        scope is not null && scope.IsIgnored(PathOf(folder, name), folder.Path.Length, isFolder);

    private bool IsOtherRepository(FolderNode folder) =>
        rules.IsGit && folder is { HasTracked: false, Path.Length: > 0 } && folder.Path.Length > top.Length
        && (_entries.Contains(".git/"u8) || _entries.Contains(".git"u8))
        && GitFolders.Find(Path.Combine(root, System.Text.Encoding.UTF8.GetString(folder.Path.AsSpan(top.Length)), ".git")) is not null;

    private IgnoreScope? ReadRules(FolderNode folder, out FileError error)
    {
        var content = _reader.Read(PathOf(folder, IgnoreFile)[top.Length..], out error);
        var parsed = IgnoreRules.Parse(content, rules.IgnoresCase);
        return parsed.IsEmpty ? folder.Scope : new(parsed, folder.Path.Length, folder.Scope);
    }

    /// <summary>The path of a name in a folder, relative to the top; the byte behind it is NUL. Valid until the next call.</summary>
    private ReadOnlySpan<byte> PathOf(FolderNode folder, ReadOnlySpan<byte> name)
    {
        var length = folder.Path.Length + name.Length;
        if (_path.Length <= length)
        {
            _path = new byte[length * 2];
        }

        folder.Path.CopyTo(_path, 0);
        name.CopyTo(_path.AsSpan(folder.Path.Length));
        _path[length] = 0;
        return _path.AsSpan(0, length);
    }

    private void AddName(ReadOnlySpan<byte> name)
    {
        if (_names.Length - _namesLength <= name.Length)
        {
            Array.Resize(ref _names, Math.Max(_names.Length * 2, _namesLength + name.Length + 1));
        }

        name.CopyTo(_names.AsSpan(_namesLength));
        _namesLength += name.Length;
        _names[_namesLength++] = 0;
    }
}
