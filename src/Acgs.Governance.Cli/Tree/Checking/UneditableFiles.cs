// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Recognises texts that an edit would spoil whatever it did.</summary>
internal static class UneditableFiles
{
    private const string Signed = "it is signed, and an edit would break the signature";

    private static readonly string[] Signatures = ["# SIG # Begin signature block", "'' SIG '' Begin signature block", "-----BEGIN PGP SIGNED MESSAGE-----"];
    private static readonly SearchValues<string> AnySignature = SearchValues.Create(Signatures, StringComparison.Ordinal);

    /// <summary>Whether a closer look is worth while, by the bytes.</summary>
    public static bool MayBeSigned(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("Begin signature block"u8) >= 0 || bytes.IndexOf("BEGIN PGP SIGNED MESSAGE"u8) >= 0;

    /// <summary>Why a text is never edited; <see langword="null"/> when it may be.</summary>
    public static string? FindReason(TextForm form, ReadOnlySpan<char> text)
    {
        return form switch
        {
            TextForm.Utf32 => "it is UTF-32, which is not edited",
            TextForm.Binary => "it is binary",
            _ when IsSigned(text) => Signed,
            _ => null,
        };
    }

    /// <summary>Why a file is never edited whose beginning may be; <see langword="null"/> when it may.</summary>
    /// <param name="editor">Has opened it.</param>
    /// <param name="headLength">How many bytes of it have been looked at.</param>
    /// <param name="form">How its bytes stand for characters.</param>
    public static string? FindReasonBehind(IFileEditor editor, int headLength, TextForm form)
    {
        byte[][] sought = [.. from signature in Signatures from lineBreak in "\n\r" select ByteCharacters.Encode(lineBreak + signature, form)];
        var overlap = sought.Max(bytes => bytes.Length) - 1;
        var buffer = new byte[64 * 1024];
        for (var position = (long)Math.Max(0, headLength - overlap); position + overlap < editor.Length; position += buffer.Length - overlap)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, editor.Length - position));
            if (!editor.Read(position, part))
            {
                return EditError.Changed;
            }

            foreach (var signature in sought)
            {
                if (part.IndexOf(signature) >= 0)
                {
                    return Signed;
                }
            }
        }

        return null;
    }

    // Elsewhere than at the start of a line somebody writes about signatures.
    private static bool IsSigned(ReadOnlySpan<char> text)
    {
        for (var start = 0; text[start..].IndexOfAny(AnySignature) is >= 0 and var next; start++)
        {
            start += next;
            if (start == 0 || text[start - 1] is '\n' or '\r' or '\uFEFF')
            {
                return true;
            }
        }

        return false;
    }
}
