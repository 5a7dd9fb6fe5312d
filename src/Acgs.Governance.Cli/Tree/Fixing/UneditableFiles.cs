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
        if (text.Form == TextForm.Utf32)
        {
            return "it is UTF-32, which is not edited";
        }

        if (text.Form == TextForm.Binary)
        {
            return "it is binary";
        }

        foreach (var signature in Signatures)
        {
            // Elsewhere than at the start of a line somebody writes about signatures.
            var start = text.Characters.IndexOf(signature, StringComparison.Ordinal);
            if (start == 0 || (start > 0 && text.Characters[start - 1] is '\n' or '\r' or '\uFEFF'))
            {
                return "it is signed, and an edit would break the signature";
            }
        }

        return null;
    }
}
