// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.RegularExpressions;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>The files that a section is for.</summary>
internal sealed class SectionGlob
{
    private const int StackLength = 512;

    private readonly GlobNames? _names;
    private readonly Regex? _regex;

    private readonly byte[] _end = [];
    private readonly bool _isForNames;

    private SectionGlob(string glob)
    {
        _isForNames = IsForNames(glob);
        _regex = GlobTranslator.Translate(glob, _isForNames);
        _end = GlobEnd.Of(glob);
    }

    private SectionGlob(GlobNames? names) => _names = names;

    /// <summary>Whether it is for every file, so that a folder is all one has to know.</summary>
    public bool MatchesAll => _names is null && _regex is null;

    /// <summary>The glob of a section, without the brackets around it.</summary>
    public static SectionGlob Of(string glob)
    {
        if (glob is "*" or "**")
        {
            return new(names: null);
        }

        return GlobNames.Of(glob) is { } names ? new(names) : new(glob);
    }

    /// <summary>Whether it is for the file at <paramref name="path"/>.</summary>
    /// <param name="path">The path relative to the folder of the <c>.editorconfig</c>.</param>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        if (_names is not null)
        {
            return _names.Match(NameOf(path));
        }

        return _regex is null || (path.EndsWith(_end) && Matches(_regex, _isForNames ? NameOf(path) : path));
    }

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> path) => path[(path.LastIndexOf((byte)'/') + 1)..];

    /// <summary>Whether it says something about the last part of a path only, whatever the folders are.</summary>
    private static bool IsForNames(string glob) => glob.AsSpan().IndexOfAny("/[\\") < 0 && !glob.Contains("**", StringComparison.Ordinal);

    private static bool Matches(Regex regex, ReadOnlySpan<byte> path)
    {
        // In characters, because '?' stands for one, however many bytes it has.
        var rented = path.Length > StackLength ? ArrayPool<char>.Shared.Rent(path.Length) : null;
        var characters = rented is null ? stackalloc char[StackLength] : rented;
        var count = ByteCharacters.Decode(path, TextForm.Bytes, characters);
        var isMatch = regex.IsMatch(characters[..count]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isMatch;
    }
}
