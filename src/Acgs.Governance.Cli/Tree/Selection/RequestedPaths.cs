// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Finds what the user named, and the folder that contains all of it.</summary>
internal sealed class RequestedPaths
{
    private readonly byte[] _current = FolderOf(Encoding.UTF8.GetBytes(Directory.GetCurrentDirectory().Replace('\\', '/')));
    private readonly List<RequestedPath> _paths = [];

    /// <param name="request">What the user asked for.</param>
    /// <exception cref="UsageException">A path does not exist, or is a symbolic link to a file.</exception>
    public RequestedPaths(FileRequest request)
    {
        foreach (var path in request.Paths)
        {
            Add(Encoding.UTF8.GetBytes(OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path), isNamed: true);
        }

        if (request.IsFromInput)
        {
            InputPaths.Read().ForEach(path => Add(path, isNamed: false));
        }
        else if (_paths.Count == 0)
        {
            _paths.Add(new(_current, IsFolder: true));
        }

        Paths = [.. _paths.DistinctBy(path => Encoding.Latin1.GetString(path.Path))];
        Common = _paths.Count == 0 ? _current : CommonFolder();
    }

    /// <summary>The deepest folder that contains all of it, absolute, with '/' at its end.</summary>
    public byte[] Common { get; }

    /// <summary>The folder that paths outside of git are relative to: the current one, unless something was named that is not in it.</summary>
    public byte[] Root => Common.AsSpan().StartsWith(_current) ? _current : Common;

    /// <summary>What was named, each once.</summary>
    public IReadOnlyList<RequestedPath> Paths { get; }

    /// <summary>Takes in a path that was typed, or read from a list, where links are left out as they are everywhere.</summary>
    private void Add(ReadOnlySpan<byte> path, bool isNamed)
    {
        var absolute = Absolute(path);
        switch (NamedPaths.KindOf(absolute))
        {
            case PathKind.Missing:
            // What ends in '/' is no file.
            case PathKind.File when path.EndsWith((byte)'/'):
                throw Missing(path);
            case PathKind.File:
                _paths.Add(File(absolute));
                break;
            case PathKind.Link when !isNamed:
                break;
            default:
                _paths.Add(Folder(absolute, path));
                break;
        }
    }

    private byte[] Absolute(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty || path.Contains((byte)0))
        {
            throw new UsageException("An empty path names nothing. Name a file or folder, or '.' for the current folder.");
        }

        var trimmed = path.Length > 1 ? path.TrimEnd((byte)'/') : path;
        return IsAbsolute(path) ? [.. trimmed] : [.. _current, .. trimmed];
    }

    private static bool IsAbsolute(ReadOnlySpan<byte> path) => path[0] == '/' || (OperatingSystem.IsWindows() && path.Length > 1 && path[1] == ':');

    private static RequestedPath File(byte[] absolute)
    {
        var nameStart = absolute.AsSpan().LastIndexOf((byte)'/') + 1;
        var folder = NamedPaths.Resolve(absolute.AsSpan(0, nameStart)) ?? throw Missing(absolute);
        return new([.. FolderOf(folder), .. absolute.AsSpan(nameStart)], IsFolder: false);
    }

    /// <summary>A folder; of a link that was typed, the folder that it leads to.</summary>
    private static RequestedPath Folder(byte[] absolute, ReadOnlySpan<byte> path)
    {
        var folder = NamedPaths.Resolve(absolute) ?? throw Missing(absolute);
        return NamedPaths.KindOf(folder) == PathKind.Folder
            ? new(FolderOf(folder), IsFolder: true)
            : throw new UsageException(
                $"'{DisplayPath.Of(path)}' is a symbolic link, which is not followed. Name the file that it leads to: '{DisplayPath.Of(folder)}'.");
    }

    private byte[] CommonFolder()
    {
        var common = _paths[0].Folder;
        foreach (var path in _paths)
        {
            var shared = common[..common.CommonPrefixLength(path.Folder)];
            common = shared[..(shared.LastIndexOf((byte)'/') + 1)];
        }

        return common.ToArray();
    }

    private static byte[] FolderOf(byte[] path) => path is [.., (byte)'/'] ? path : [.. path, (byte)'/'];

    private static UsageException Missing(ReadOnlySpan<byte> path) => new($"'{DisplayPath.Of(path)}' does not exist. Name a file or folder that does.");
}
