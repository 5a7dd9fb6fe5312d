// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>A part of a text, copied to where reading is quick; it moves to what is read.</summary>
internal sealed class TextWindow
{
    // In most compliant files the header is the first line, and what is copied comes from memory that nobody has touched lately.
    // Who reads on will read more and more.
    private const int FirstLength = 64;
    private const int Growth = 4;
    private const int LongestLength = 4096;

    private static readonly SourceText Nothing = SourceText.From(string.Empty);

    private readonly char[] _characters = new char[LongestLength];
    private SourceText _text = Nothing;
    private int _start;
    private int _length;

    /// <summary>The character at <paramref name="index"/> of the text.</summary>
    public char this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var offset = index - _start;
            return (uint)offset < (uint)_length ? _characters[offset] : Move(index, _length * Growth);
        }
    }

    /// <summary>Begins to read <paramref name="text"/>.</summary>
    public void Open(SourceText text)
    {
        _text = text;
        _start = 0;
        Move(0, FirstLength);
    }

    /// <summary>Lets go of the text, which would else live as long as the thread.</summary>
    public void Close()
    {
        _text = Nothing;
        _length = 0;
    }

    /// <summary>Characters from <paramref name="start"/> on: as many as the window holds, but one at least.</summary>
    public ReadOnlySpan<char> Read(int start, int end)
    {
        var offset = start - _start;
        if ((uint)offset >= (uint)_length)
        {
            Move(start, _length * Growth);
            offset = start - _start;
        }

        return _characters.AsSpan(offset, Math.Min(end - start, _length - offset));
    }

    /// <summary>Moves the window to <paramref name="index"/> and returns the character there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private char Move(int index, int length)
    {
        // Who looks back at what lies before the window looks further back.
        var start = index < _start ? Math.Max(0, index - (LongestLength / 2)) : index;
        _start = start;
        _length = Math.Min(index > start ? LongestLength : Math.Min(Math.Max(length, FirstLength), LongestLength), _text.Length - start);
        _text.CopyTo(start, _characters, 0, _length);
        return _characters[index - start];
    }
}
