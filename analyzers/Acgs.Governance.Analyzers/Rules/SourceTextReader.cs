// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Lets the grammar read the compiler's text through a window, because a call into the text for each character is slow.</summary>
internal readonly struct SourceTextReader : IHeaderText
{
    // Kept for the next file on this thread: a compliant file must not cost an allocation.
    [ThreadStatic]
    private static TextWindow? _window;

    private readonly TextWindow _text;

    /// <summary>Reads <paramref name="text"/>; to be used on this thread, and up to the next reader only.</summary>
    public SourceTextReader(SourceText text)
    {
        _text = _window ??= new();
        _text.Open(text);
        Length = text.Length;
    }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public char this[int index] => _text[index];

    /// <summary>Ends the reading.</summary>
    public void Close() => _text.Close();

    /// <inheritdoc/>
    public ReadOnlySpan<char> Read(int start, int end) => _text.Read(start, end);
}
