// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Text;

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

    private readonly ConcurrentDictionary<byte[], SettingsChain> _folders = new(PathComparer.Instance);
    private readonly ConcurrentDictionary<byte[], SettingsChain>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly EditorConfigReader _reader;
    private readonly Lazy<SettingsChain> _root;

    /// <param name="root">The folder that paths are relative to.</param>
    public SettingsProvider(string root)
    {
        _lookup = _folders.GetAlternateLookup<ReadOnlySpan<byte>>();
        _reader = new(root);
        _root = new(() => SettleRoot(root));
    }

    /// <summary>The settings that hold where nothing says otherwise for a file: those of the root's sections for every file.</summary>
    /// <exception cref="UsageException">A value is invalid.</exception>
    public FileSettings Default => _root.Value.Common;

    /// <summary>The files that settings were read from so far, by name; those above the root have absolute names.</summary>
    public IReadOnlyList<EditorConfigFile> Sources => _reader.Files;

    /// <summary>The settings of the file at <paramref name="path"/>. Safe to be called by several threads.</summary>
    /// <exception cref="UsageException">A value is invalid; the message names the file, the line and the key.</exception>
    public FileSettings For(ReadOnlySpan<byte> path)
    {
        var folder = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
        return (_lastProvider == this && folder.SequenceEqual(_lastFolder) ? _lastChain! : Find(folder)).For(path);
    }

    /// <summary>Takes notice of a folder whose content is known, so that no file is looked for that is not there. A folder comes after the one around it.</summary>
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
        var chain = above < 0 ? _root.Value : _lookup.TryGetValue(folder[..above], out var known) ? known : null;
        if (chain is not null)
        {
            _folders.TryAdd(folder.ToArray(), chain);
        }
    }

    private SettingsChain Find(ReadOnlySpan<byte> folder)
    {
        SettingsChain? chain;
        byte[]? key;
        while (!_lookup.TryGetValue(folder, out key, out chain))
        {
            Settle(folder);
        }

        (_lastProvider, _lastFolder, _lastChain) = (this, key, chain);
        return chain;
    }

    private SettingsChain SettleRoot(string root)
    {
        var own = _reader.ReadBelow([]);
        var above = own is { IsRoot: true } ? SettingsChain.Empty : SettleAbove(Path.GetFullPath(root));
        return own is null ? above : above.With(own, [], 0);
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
    private void Settle(ReadOnlySpan<byte> folder)
    {
        var chain = _root.Value;
        for (var end = folder.IsEmpty ? -1 : EndOfPart(folder, 0); end >= 0; end = end < folder.Length ? EndOfPart(folder, end + 1) : -1)
        {
            chain = _lookup.TryGetValue(folder[..end], out var known) ? known : SettleOne(folder[..end], chain);
        }

        _folders.TryAdd(folder.ToArray(), chain);
    }

    private SettingsChain SettleOne(ReadOnlySpan<byte> folder, SettingsChain parent)
    {
        var own = _reader.ReadBelow(folder);
        return _folders.GetOrAdd(folder.ToArray(), own is null ? parent : parent.With(own, [], folder.Length + 1));
    }

    private static int EndOfPart(ReadOnlySpan<byte> folder, int start)
    {
        var length = folder[start..].IndexOf((byte)'/');
        return length < 0 ? folder.Length : start + length;
    }
}
