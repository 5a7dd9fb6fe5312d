// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Recognises texts that an edit would spoil whatever it did.</summary>
internal static class UneditableFiles
{
    private static readonly string[] Signatures = ["# SIG # Begin signature block", "'' SIG '' Begin signature block", "-----BEGIN PGP SIGNED MESSAGE-----"];

    private const string Signed = "it is signed, and an edit would break the signature";

    /// <summary>Why <paramref name="text"/> is never edited; <see langword="null"/> when it may be.</summary>
    public static string? FindReason(DecodedFile text)
    {
        return text.Form switch
        {
            TextForm.Utf32 => "it is UTF-32, which is not edited",
            TextForm.Binary => "it is binary",
            _ when Signatures.Any(signature => BeginsLine(text.Characters, signature)) => Signed,
            _ => null,
        };
    }

    /// <summary>Why a file is never edited whose beginning may be; <see langword="null"/> when it may.</summary>
    /// <param name="editor">Has opened it.</param>
    /// <param name="head">Its beginning.</param>
    public static string? FindReasonBehind(IFileEditor editor, DecodedFile head)
    {
        byte[][] sought = [.. from signature in Signatures from lineBreak in "\n\r" select ByteCharacters.Encode(lineBreak + signature, head.Form)];
        var overlap = sought.Max(bytes => bytes.Length) - 1;
        var buffer = new byte[64 * 1024];
        for (var position = (long)Math.Max(0, head.Bytes.Length - overlap); position + overlap < editor.Length; position += buffer.Length - overlap)
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
    private static bool BeginsLine(string text, string signature) =>
        text.IndexOf(signature, StringComparison.Ordinal) is var start && (start == 0 || (start > 0 && text[start - 1] is '\n' or '\r' or '\uFEFF'));
}
