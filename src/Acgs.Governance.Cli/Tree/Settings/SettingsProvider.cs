// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>
/// Settles the settings of each file: the <c>.editorconfig</c> of its folder, those above up to the one that says <c>root = true</c>,
/// also above the root that is checked, and then what is built in.
/// </summary>
internal sealed class SettingsProvider
{
    // Files come in order, so that a thread mostly asks about the folder that it asked about before.
    [ThreadStatic]
    private static SettingsProvider? _lastProvider;

    [ThreadStatic]
    private static byte[]? _lastFolder;

    [ThreadStatic]
    private static SettingsChain? _lastChain;

    // By paths in Latin-1, which has a character for each byte.
    private readonly ConcurrentDictionary<string, SettingsChain> _folders = [];
    private readonly EditorConfigReader _reader;
    private readonly Lazy<SettingsChain> _root;
    private readonly byte[] _folder;

    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="folder">The folder in it whose settings are the default, relative to it, with '/' at its end; the root itself when there is none.</param>
    public SettingsProvider(string root, byte[]? folder = null)
    {
        _reader = new(root);
        _root = new(() => SettleRoot(root));
        _folder = folder ?? [];
    }

    /// <summary>The settings that hold where nothing says otherwise for a file: those of the sections for every file in the folder that is looked at.</summary>
    /// <exception cref="UsageException">A value is invalid.</exception>
    public FileSettings Default => Settle(_folder.AsSpan().TrimEnd((byte)'/')).Common;

    /// <summary>The files that settings were read from so far, by name; those above the root have absolute names.</summary>
    public IReadOnlyList<EditorConfigFile> Sources => _reader.Files;

    /// <summary>The settings of the file at <paramref name="path"/>. Safe to be called by several threads.</summary>
    /// <exception cref="UsageException">A value is invalid; the message names the file, the line and the key.</exception>
    public FileSettings For(ReadOnlySpan<byte> path)
    {
        var folder = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
        return (_lastProvider == this && folder.SequenceEqual(_lastFolder) ? _lastChain! : Find(folder)).For(path);
    }

    /// <summary>Takes notice of a folder whose content is known, so that no file is looked for that is not there. A folder comes after the
    /// one around it.</summary>
    /// <param name="folder">The folder, relative to the root.</param>
    /// <param name="hasFile">Whether it has a file <c>.editorconfig</c>.</param>
    /// <exception cref="UsageException">A value is invalid.</exception>
    public void Enter(ReadOnlySpan<byte> folder, bool hasFile)
    {
        if (hasFile || folder.IsEmpty)
        {
            return;
        }

        var above = folder.LastIndexOf((byte)'/');
        _folders.TryAdd(KeyOf(folder), above < 0 ? _root.Value : _folders.TryGetValue(KeyOf(folder[..above]), out var known) ? known : Settle(folder[..above]));
    }

    private SettingsChain Find(ReadOnlySpan<byte> folder)
    {
        var chain = _folders.TryGetValue(KeyOf(folder), out var known) ? known : Settle(folder);
        (_lastProvider, _lastFolder, _lastChain) = (this, folder.ToArray(), chain);
        return chain;
    }

    private SettingsChain SettleRoot(string root)
    {
        var own = _reader.ReadBelow([]);
        var above = own is { IsRoot: true } ? SettingsChain.Empty : SettleAbove(Path.GetFullPath(root));
        return above.With(own, [], 0);
    }

    private SettingsChain SettleAbove(string root)
    {
        var files = new Stack<(EditorConfigFile File, string Folder)>();
        for (var folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_reader.ReadAbove(folder) is { } file)
            {
                files.Push((file, folder));
                if (file.IsRoot)
                {
                    break;
                }
            }
        }

        var chain = SettingsChain.Empty;
        while (files.TryPop(out var next))
        {
            var above = Path.GetRelativePath(next.Folder, root).Replace(Path.DirectorySeparatorChar, '/') + '/';
            chain = chain.With(next.File, Encoding.UTF8.GetBytes(above), 0);
        }

        return chain;
    }

    /// <summary>Settles a folder and those above it, from the top down; without recursion, because there may be two thousand.</summary>
    private SettingsChain Settle(ReadOnlySpan<byte> folder)
    {
        var chain = _root.Value;
        for (var end = 0; end < folder.Length;)
        {
            var length = folder[(end + 1)..].IndexOf((byte)'/') + 1;
            end = length == 0 ? folder.Length : end + length;
            var key = KeyOf(folder[..end]);
            chain = _folders.TryGetValue(key, out var known) ? known : _folders.GetOrAdd(key, chain.With(_reader.ReadBelow(folder[..end]), [], end + 1));
        }

        return chain;
    }

    private static string KeyOf(ReadOnlySpan<byte> folder) => Encoding.Latin1.GetString(folder);
}
