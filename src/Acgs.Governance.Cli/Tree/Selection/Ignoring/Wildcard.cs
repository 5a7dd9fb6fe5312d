// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>
/// Matches bytes with the wildcards of git. Of each kind of star the last one met is enough to go back to, so that no pattern takes
/// longer than its length times that of the text.
/// </summary>
internal ref struct Wildcard
{
    private const int None = -1;

    private readonly ReadOnlySpan<byte> _pattern;
    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _isPath;
    private readonly bool _ignoresCase;
    private int _position;
    private int _textPosition;
    private int _star = None;
    private int _starText;
    private int _deepStar = None;
    private int _deepStarText;

    private Wildcard(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text, bool isPath, bool ignoresCase)
    {
        _pattern = pattern;
        _text = text;
        _isPath = isPath;
        _ignoresCase = ignoresCase;
    }

    /// <summary>Whether the whole text matches.</summary>
    /// <param name="pattern">What to match with.</param>
    /// <param name="text">A path, or a part of one.</param>
    /// <param name="isPath">Whether '/' is matched by itself and by <c>**</c> only.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    public static bool IsMatch(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text, bool isPath, bool ignoresCase) =>
        new Wildcard(pattern, text, isPath, ignoresCase).Run();

    /// <summary>The small letter of a capital in ASCII.</summary>
    public static byte ToLower(byte character) => char.IsAsciiLetterUpper((char)character) ? (byte)(character | 0x20) : character;

    private bool Run()
    {
        while (_position < _pattern.Length || _textPosition < _text.Length)
        {
            if (_position < _pattern.Length && _pattern[_position] == '*')
            {
                ReadStars();
            }
            else if (!MatchOne() && !GoBack())
            {
                return false;
            }
        }

        return true;
    }

    private void ReadStars()
    {
        var start = _position;
        while (_position < _pattern.Length && _pattern[_position] == '*')
        {
            _position++;
        }

        if (_isPath && !IsDeep(start))
        {
            (_star, _starText) = (_position, _textPosition);
            return;
        }

        (_deepStar, _deepStarText, _star) = (_position, _textPosition, None);
        if (_isPath && At(_position) == '/')
        {
            // "**/" may also stand for nothing, which is tried first.
            _position++;
            _deepStarText--;
        }
    }

    private readonly bool IsDeep(int start) =>
        _position - start > 1 && (start == 0 || _pattern[start - 1] == '/')
        && (_position == _pattern.Length || At(_position) == '/' || (At(_position) == '\\' && At(_position + 1) == '/'));

    private bool MatchOne()
    {
        if (_position == _pattern.Length || _textPosition == _text.Length)
        {
            return false;
        }

        var character = Fold(_text[_textPosition++]);
        switch (_pattern[_position])
        {
            case (byte)'?':
                _position++;
                return !_isPath || character != '/';
            case (byte)'[':
                return WildcardSet.TryRead(_pattern, ref _position, character, _ignoresCase, out var isMember) && isMember && !(_isPath && character == '/');
            case (byte)'\\':
                _position += 2;
                return At(_position - 1) == character;
            default:
                return Fold(_pattern[_position++]) == character;
        }
    }

    /// <summary>Lets the last star that can stand for one character more.</summary>
    private bool GoBack()
    {
        if (_star != None && _starText < _text.Length && _text[_starText] != '/')
        {
            (_position, _textPosition) = (_star, ++_starText);
            return true;
        }

        if (_deepStar != None && _deepStarText < _text.Length)
        {
            (_position, _textPosition, _star) = (_deepStar, ++_deepStarText, None);
            return true;
        }

        return false;
    }

    private readonly byte At(int position) => position < _pattern.Length ? _pattern[position] : (byte)0;

    private readonly byte Fold(byte character) => _ignoresCase ? ToLower(character) : character;
}
