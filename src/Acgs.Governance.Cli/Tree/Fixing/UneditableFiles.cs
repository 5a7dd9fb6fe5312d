// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Recognises texts that an edit would spoil whatever it did.</summary>
internal static class UneditableFiles
{
    private static readonly string[] Signatures = ["# SIG # Begin signature block", "'' SIG '' Begin signature block", "-----BEGIN PGP SIGNED MESSAGE-----"];

    /// <summary>Why <paramref name="text"/> is never edited; <see langword="null"/> when it may be.</summary>
    public static string? FindReason(DecodedFile text)
    {
        return text.Form switch
        {
            TextForm.Utf32 => "it is UTF-32, which is not edited",
            TextForm.Binary => "it is binary",
            _ when Signatures.Any(signature => BeginsLine(text.Characters, signature)) => "it is signed, and an edit would break the signature",
            _ => null,
        };
    }

    // Elsewhere than at the start of a line somebody writes about signatures.
    private static bool BeginsLine(string text, string signature) =>
        text.IndexOf(signature, StringComparison.Ordinal) is var start && (start == 0 || (start > 0 && text[start - 1] is '\n' or '\r' or '\uFEFF'));
}
