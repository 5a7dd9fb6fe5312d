// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>From bytes to a text and back, as the compiler and an IDE do it: a mark decides, else strict UTF-8, else one byte a character.</summary>
internal static class SourceBytes
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText Decode(byte[] bytes)
    {
        try
        {
            return Read(bytes, Utf8);
        }
        catch (DecoderFallbackException)
        {
            return Read(bytes, Encoding.Latin1);
        }
    }

    public static byte[] Encode(SourceText text) => Encode(text.ToString(), text.Encoding!);

    public static byte[] Encode(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    /// <summary>The bytes in a form that a failure can show: printable ASCII as it is, all else as an escape.</summary>
    public static string Show(byte[] bytes) => Show(Encoding.Latin1.GetString(bytes));

    public static string Show(string text) => string.Concat(text.Select(character => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or > '~' => $"\\u{(int)character:X4}",
        _ => character.ToString(),
    }));

    private static SourceText Read(byte[] bytes, Encoding encoding)
    {
        using var stream = new MemoryStream(bytes);
        return SourceText.From(stream, encoding);
    }
}
