// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>A part of a text, copied to where reading is quick; it moves to what is read.</summary>
internal sealed class TextWindow
{
    // The header of most files ends within the first part; who reads on will read a lot.
    private const int FirstLength = 256;
    private const int NextLength = 4096;

    private static readonly SourceText Nothing = SourceText.From(string.Empty);

    private readonly char[] _characters = new char[NextLength];
    private SourceText _text = Nothing;
    private int _start;
    private int _length;

    /// <summary>The character at <paramref name="index"/> of the text.</summary>
    public char this[int index]
    {
        get
        {
            if ((uint)(index - _start) >= (uint)_length)
            {
                Move(index, NextLength);
            }

            return _characters[index - _start];
        }
    }

    /// <summary>Begins to read <paramref name="text"/>.</summary>
    public void Open(SourceText text)
    {
        _text = text;
        Move(0, FirstLength);
    }

    /// <summary>Lets go of the text, which would else live as long as the thread.</summary>
    public void Close() => Open(Nothing);

    /// <summary>The first line break from <paramref name="start"/> on, or <paramref name="end"/> when none comes before that.</summary>
    public int FindLineBreak(int start, int end)
    {
        while (start < end)
        {
            _ = this[start];
            var length = Math.Min(end, _start + _length) - start;
            var index = Lexical.FindLineBreak(_characters.AsSpan(start - _start, length));
            if (index >= 0)
            {
                return start + index;
            }

            start += length;
        }

        return end;
    }

    private void Move(int start, int length)
    {
        _start = start;
        _length = Math.Min(length, _text.Length - start);
        _text.CopyTo(start, _characters, 0, _length);
    }
}
