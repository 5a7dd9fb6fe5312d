// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>The files that a section is for.</summary>
internal sealed class SectionGlob
{
    private const int StackLength = 512;

    private static readonly SearchValues<char> Special = SearchValues.Create("*?[]\\{},");

    private readonly GlobNames? _names;
    private readonly GlobRegex? _regex;
    private readonly byte[] _end = [];
    private readonly bool _isForNames;

    private SectionGlob(string glob)
    {
        // It says something about the last part of a path only, whatever the folders are.
        _isForNames = glob.AsSpan().IndexOfAny("/[\\") < 0 && !glob.Contains("**", StringComparison.Ordinal);
        _regex = new(glob, _isForNames);

        // Most paths end otherwise and need no closer look. A bracket, brace or comma may stand for itself; the end is only shorter for it.
        var end = glob.AsSpan(glob.AsSpan().LastIndexOfAny(Special) + 1);
        _end = Ascii.IsValid(end) ? Encoding.ASCII.GetBytes(end.TrimStart('/').ToString()) : [];
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

    private static bool Matches(GlobRegex regex, ReadOnlySpan<byte> path)
    {
        // In characters, because '?' stands for one, however many bytes it has.
        var characters = path.Length > StackLength ? new char[path.Length] : stackalloc char[StackLength];
        return regex.IsMatch(characters[..ByteCharacters.Decode(path, TextForm.Bytes, characters)]);
    }
}
