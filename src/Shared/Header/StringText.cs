// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Lets the grammar read a string, or a buffer that serves one file after the other.</summary>
internal readonly struct StringText : IHeaderText
{
    private readonly string? _text;
    private readonly char[]? _buffer;

    public StringText(string text)
    {
        _text = text;
        Length = text.Length;
    }

    public StringText(char[] buffer, int length)
    {
        _buffer = buffer;
        Length = length;
    }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public char this[int index] => _buffer is null ? _text![index] : _buffer[index];

    /// <inheritdoc/>
    public ReadOnlySpan<char> Read(int start, int end) => _buffer is null ? _text.AsSpan(start, end - start) : _buffer.AsSpan(start, end - start);

    /// <inheritdoc/>
    public override string ToString() => _text ?? new string(_buffer!, 0, Length);
}
