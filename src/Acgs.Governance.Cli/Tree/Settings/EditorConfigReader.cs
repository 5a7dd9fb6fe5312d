// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>Reads the files <c>.editorconfig</c> of a tree and of the folders above it. Several threads may read at a time.</summary>
/// <param name="root">The folder that is checked.</param>
internal sealed class EditorConfigReader(string root)
{
    // Longer paths cannot be opened by any program.
    private const int MaxPathLength = 4096;

    private static readonly byte[] NameBytes = Encoding.ASCII.GetBytes(EditorConfigFile.FileName);

    private readonly ConcurrentBag<EditorConfigFile> _files = [];

    /// <summary>The files that have been read, by name. Two threads may have read the same one.</summary>
    public IReadOnlyList<EditorConfigFile> Files => [.. _files.DistinctBy(file => file.Name).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Reads the file of a folder below the root.</summary>
    /// <param name="folder">The folder, relative to the root; empty for the root itself.</param>
    /// <returns><see langword="null"/> when the folder has no such file.</returns>
    /// <exception cref="UsageException">The file cannot be read, or says something invalid.</exception>
    public EditorConfigFile? ReadBelow(ReadOnlySpan<byte> folder)
    {
        byte[] path = folder.IsEmpty ? [.. NameBytes, 0] : [.. folder, (byte)'/', .. NameBytes, 0];
        return path.Length > MaxPathLength ? null : Read(path.AsSpan(..^1));
    }

    /// <summary>Reads the file of a folder above the root.</summary>
    /// <returns><see langword="null"/> when the folder has no such file.</returns>
    /// <exception cref="UsageException">The file cannot be read, or says something invalid.</exception>
    public EditorConfigFile? ReadAbove(string folder)
    {
        var path = Path.Combine(folder, EditorConfigFile.FileName);
        return File.Exists(path) ? Keep(path, ReadThroughFramework(path)) : null;
    }

    private EditorConfigFile? Read(ReadOnlySpan<byte> path)
    {
        using var reader = FileSystem.CreateReader(root);
        var error = reader.Open(path);
        return error switch
        {
            FileError.None => Keep(DisplayPath.Of(path), ReadAll(reader) ?? throw Unreadable(DisplayPath.Of(path), FileError.Failed.Describe())),
            FileError.NotFound => null,

            // What is checked is never followed; configuration that several trees share may well be a link.
            FileError.Link => Keep(DisplayPath.Of(path), ReadThroughFramework(Path.Combine(root, Encoding.UTF8.GetString(path)))),
            _ => throw Unreadable(DisplayPath.Of(path), error.Describe()),
        };
    }

    private EditorConfigFile Keep(string name, byte[] bytes)
    {
        var file = EditorConfigParser.Parse(name, bytes);
        _files.Add(file);
        return file;
    }

    private static byte[]? ReadAll(IFileReader reader)
    {
        var bytes = new byte[4096];
        var length = reader.ReadAll(ref bytes);
        return length < 0 ? null : bytes[..length];
    }

    private static byte[] ReadThroughFramework(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception.Message.TrimEnd('.'));
        }
    }

    private static UsageException Unreadable(string name, string reason) =>
        new($"'{name}' cannot be read: {reason}. Without it nobody knows what is demanded of the files beside it.");
}
