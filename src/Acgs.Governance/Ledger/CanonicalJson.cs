// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Acgs.Governance.Ledger;

/// <summary>
/// Writes a JSON object of texts and whole numbers in the one way that RFC 8785 (JSON Canonicalization Scheme) allows, so that whoever
/// has the values has the bytes that were hashed.
/// </summary>
/// <param name="output">The destination.</param>
internal ref struct CanonicalJson(IBufferWriter<byte> output)
{
    // The largest that a double tells from its neighbours.
    private const long LargestNumber = (1L << 53) - 1;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    private readonly IBufferWriter<byte> _output = output;
    private string? _last;

    /// <summary>Adds a member with a text.</summary>
    /// <exception cref="InvalidOperationException">The name does not follow the one before in the order of UTF-16, or is there twice.</exception>
    public void Add(string name, string value)
    {
        StartMember(name);
        WriteText(value);
    }

    /// <summary>Adds a member with a number.</summary>
    /// <exception cref="InvalidOperationException">The name does not follow the one before in the order of UTF-16, or is there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number cannot be told from its neighbours by readers that take it for a double.</exception>
    public void Add(string name, long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestNumber);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, -LargestNumber);
        StartMember(name);
        Write(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the object.</summary>
    public readonly void End() => Write(_last is null ? "{}" : "}");

    private void StartMember(string name)
    {
        if (_last is not null && string.CompareOrdinal(_last, name) >= 0)
        {
            throw new InvalidOperationException($"The member '{name}' must come before '{_last}'.");
        }

        Write(_last is null ? "{" : ",");
        _last = name;
        WriteText(name);
        Write(":");
    }

    private readonly void WriteText(string text)
    {
        Write("\"");
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            Write(rest[..next]);
            Write(Escape(rest[next]));
            rest = rest[(next + 1)..];
        }

        Write(rest);
        Write("\"");
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };

    // Half a surrogate pair becomes the replacement character: a record is better kept than refused.
    private readonly void Write(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _output);
}
