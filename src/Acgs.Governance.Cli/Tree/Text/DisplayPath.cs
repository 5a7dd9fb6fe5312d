// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Shows paths to people and programs.</summary>
internal static class DisplayPath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The path as text; bytes that are none are written as <c>\xNN</c>.</summary>
    public static string Of(ReadOnlySpan<byte> path)
    {
        try
        {
            return Strict.GetString(path);
        }
        catch (DecoderFallbackException)
        {
            return Escaped(path);
        }
    }

    /// <summary>What the name of a file ends with, from its last dot on, in lower case; the whole name when it has none or begins with its only one.</summary>
    public static string EndingOf(ReadOnlySpan<byte> path)
    {
        var name = path[(path.LastIndexOf((byte)'/') + 1)..];
        var dot = name.LastIndexOf((byte)'.');
        return dot <= 0 ? Of(name) : Of(name[dot..]).ToLowerInvariant();
    }

    private static string Escaped(ReadOnlySpan<byte> path)
    {
        var text = new StringBuilder(path.Length);
        while (!path.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(path, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune);
            }
            else
            {
                text.Append($"\\x{path[0]:x2}");
                length = 1;
            }

            path = path[length..];
        }

        return text.ToString();
    }
}
