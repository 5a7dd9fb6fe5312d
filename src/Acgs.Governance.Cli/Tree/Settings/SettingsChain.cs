// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>
/// The sections that hold in a folder, from the farthest file to the nearest. Folders without a file of their own share the chain of
/// the folder above. Files that the same sections are for share their settings.
/// </summary>
internal sealed class SettingsChain
{
    // As many as a set of bits can tell apart; a longer chain settles each file anew.
    private const int MaxKnown = 64;

    private readonly ConcurrentDictionary<ulong, FileSettings> _known = [];
    private readonly ChainSection[] _sections;
    private readonly bool _dependsOnName;

    private SettingsChain(ChainSection[] sections)
    {
        _sections = sections;
        _dependsOnName = Array.Exists(sections, section => !section.Section.Glob.MatchesAll);
        Common = Settle(Array.FindAll(sections, section => section.Section.Glob.MatchesAll));
    }

    /// <summary>No section at all.</summary>
    public static SettingsChain Empty { get; } = new([]);

    /// <summary>What holds for every file: the sections that depend on no name.</summary>
    public FileSettings Common { get; }

    /// <summary>The chain with one more file.</summary>
    /// <param name="file">The file, nearer than those before; <see langword="null"/> when there is none.</param>
    /// <param name="above">What stands in front of paths from the root for it.</param>
    /// <param name="skipped">How many bytes of paths from the root it does not look at.</param>
    public SettingsChain With(EditorConfigFile? file, byte[] above, int skipped)
    {
        if (file is null or { IsRoot: false, Sections.Count: 0 })
        {
            return this;
        }

        var own = file.Sections.Select(section => new ChainSection(section, above, skipped));
        return new([.. file.IsRoot ? [] : _sections, .. own]);
    }

    /// <summary>The settings of the file at <paramref name="path"/>, relative to the root.</summary>
    public FileSettings For(ReadOnlySpan<byte> path)
    {
        if (!_dependsOnName)
        {
            return Common;
        }

        if (_sections.Length > MaxKnown)
        {
            var copy = path.ToArray();
            return Settle(_sections.Where(section => section.Matches(copy)));
        }

        ulong matching = 0;
        for (var index = 0; index < _sections.Length; index++)
        {
            matching |= _sections[index].Matches(path) ? 1UL << index : 0;
        }

        return _known.TryGetValue(matching, out var settings) ? settings : Add(matching);
    }

    private FileSettings Add(ulong matching)
    {
        var sections = _sections.Where((_, index) => (matching & (1UL << index)) != 0);
        return _known.GetOrAdd(matching, Settle([.. sections]));
    }

    private static FileSettings Settle(IEnumerable<ChainSection> sections)
    {
        var draft = new SettingsDraft();
        foreach (var section in sections)
        {
            draft.Take(section.Section);
        }

        return draft.Build();
    }
}
