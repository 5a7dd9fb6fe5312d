// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Lets the grammar read the compiler's text, of which the beginning is copied to where reading is quick.</summary>
internal readonly struct SourceTextReader : IHeaderText
{
    // The header of nearly every file ends within this; what is behind it is read in place.
    private const int CopiedLength = 2048;

    // Kept for the next file on this thread: a compliant file must not cost an allocation.
    [ThreadStatic]
    private static char[]? _buffer;

    private readonly SourceText _text;
    private readonly char[] _start;
    private readonly int _copied;

    /// <summary>Reads <paramref name="text"/>; to be used on this thread, and up to the next reader only.</summary>
    public SourceTextReader(SourceText text)
    {
        _text = text;
        _start = _buffer ??= new char[CopiedLength];
        Length = text.Length;
        _copied = Math.Min(Length, CopiedLength);
        text.CopyTo(0, _start, 0, _copied);
    }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public char this[int index] => index < _copied ? _start[index] : _text[index];

    /// <inheritdoc/>
    public int FindLineBreak(int start, int end)
    {
        if (start < _copied)
        {
            var length = Math.Min(end, _copied) - start;
            var index = Lexical.FindLineBreak(_start.AsSpan(start, length));
            if (index >= 0)
            {
                return start + index;
            }

            start += length;
        }

        while (start < end && !Lexical.IsLineBreak(_text[start]))
        {
            start++;
        }

        return start;
    }
}
