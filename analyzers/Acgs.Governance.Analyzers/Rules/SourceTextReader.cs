// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>
/// Lets the grammar read the compiler's text in place where that is a string, and through a window where it is not, because a
/// call into the text for each character is slow.
/// </summary>
internal readonly struct SourceTextReader : IHeaderText
{
    // What the compiler makes of nearly every file. It wraps a string, and gives that very string when asked for all of it.
    private static readonly Type WrappedString = SourceText.From(string.Empty).GetType();

    // Kept for the next file on this thread: a compliant file must not cost an allocation.
    [ThreadStatic]
    private static TextWindow? _threadWindow;

    private readonly string? _string;
    private readonly TextWindow? _window;

    /// <summary>Reads <paramref name="text"/>; to be used on this thread, and up to the next reader only.</summary>
    public SourceTextReader(SourceText text)
    {
        Length = text.Length;
        if (text.GetType() == WrappedString)
        {
            _string = text.ToString();
            return;
        }

        _window = _threadWindow ??= new();
        _window.Open(text);
    }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public char this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _string is { } text ? text[index] : _window![index];
    }

    /// <summary>Ends the reading.</summary>
    public void Close() => _window?.Close();

    /// <inheritdoc/>
    public ReadOnlySpan<char> Read(int start, int end) =>
        _string is { } text ? text.AsSpan(start, end - start) : _window!.Read(start, end);
}
