// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Recognises texts that an edit would spoil whatever it did.</summary>
internal static class UneditableFiles
{
    private static readonly string[] Signatures = ["# SIG # Begin signature block", "'' SIG '' Begin signature block", "-----BEGIN PGP SIGNED MESSAGE-----"];

    /// <summary>Why a text is never edited; <see langword="null"/> when it may be.</summary>
    public static string? FindReason(TextForm form, ReadOnlySpan<char> text)
    {
        return form switch
        {
            TextForm.Utf32 => "it is UTF-32, which is not edited",
            TextForm.Binary => "it is binary",
            _ when IsSigned(text) => "it is signed, and an edit would break the signature",
            _ => null,
        };
    }

    private static bool IsSigned(ReadOnlySpan<char> text)
    {
        foreach (var signature in Signatures)
        {
            if (BeginsLine(text, signature))
            {
                return true;
            }
        }

        return false;
    }

    // Elsewhere than at the start of a line somebody writes about signatures.
    private static bool BeginsLine(ReadOnlySpan<char> text, string signature) =>
        text.IndexOf(signature, StringComparison.Ordinal) is var start && (start == 0 || (start > 0 && text[start - 1] is '\n' or '\r' or '\uFEFF'));
}
