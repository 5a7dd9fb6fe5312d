// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>One line of a <c>.gitignore</c>.</summary>
internal readonly struct IgnorePattern
{
    private readonly byte[] _text;
    private readonly int _literal;
    private readonly bool _isName;
    private readonly bool _isFolder;
    private readonly bool _isEnding;
    private readonly bool _ignoresCase;

    /// <param name="line">The line, without its end and without spaces that do not count.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    public IgnorePattern(ReadOnlySpan<byte> line, bool ignoresCase)
    {
        IsNegated = line.StartsWith((byte)'!');
        line = line[(IsNegated ? 1 : 0)..];
        var literal = IndexOfWildcard(line);
        _isEnding = literal == 0 && line.StartsWith((byte)'*') && IndexOfWildcard(line[1..]) == line.Length - 1;
        _isFolder = line.EndsWith((byte)'/');
        line = line[..^(_isFolder ? 1 : 0)];
        _isName = !line.Contains((byte)'/');
        var start = line.StartsWith((byte)'/') ? 1 : 0;
        _literal = Math.Max(0, Math.Min(literal, line.Length) - start);
        _text = line[start..].ToArray();
        _ignoresCase = ignoresCase;
    }

    /// <summary>Whether what matches is not ignored.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether the pattern speaks of a file or folder.</summary>
    /// <param name="path">Its path, relative to the folder that the pattern holds for.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsMatch(ReadOnlySpan<byte> path, ReadOnlySpan<byte> name, bool isFolder) =>
        (!_isFolder || isFolder) && (_isName ? MatchesName(name) : MatchesPath(path));

    private bool MatchesName(ReadOnlySpan<byte> name)
    {
        if (_literal == _text.Length)
        {
            return name.Length == _text.Length && AreEqual(name, _text);
        }

        return _isEnding
            ? name.Length >= _text.Length - 1 && AreEqual(name[^(_text.Length - 1)..], _text.AsSpan(1))
            : Wildcard.IsMatch(_text, name, isPath: false, _ignoresCase);
    }

    private bool MatchesPath(ReadOnlySpan<byte> path)
    {
        if (path.Length < _literal || !AreEqual(path[.._literal], _text.AsSpan(0, _literal)))
        {
            return false;
        }

        // As in git, the wildcards begin a pattern of their own: in "a**/b" the stars stand at its beginning.
        return Wildcard.IsMatch(_text.AsSpan(_literal), path[_literal..], isPath: true, _ignoresCase);
    }

    /// <summary>Compares as git does: of ASCII letters alone the case may not matter.</summary>
    private bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (!_ignoresCase || left.Length != right.Length)
        {
            return left.SequenceEqual(right);
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (Wildcard.ToLower(left[index]) != Wildcard.ToLower(right[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOfWildcard(ReadOnlySpan<byte> line)
    {
        var index = line.IndexOfAny("*?[\\"u8);
        return index < 0 ? line.Length : index;
    }
}
