// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Recognises texts that an edit would spoil whatever it did.</summary>
internal static class UneditableFiles
{
    private static readonly string[] Signatures = ["# SIG # Begin signature block", "'' SIG '' Begin signature block", "-----BEGIN PGP SIGNED MESSAGE-----"];
    private static readonly SearchValues<string> AnySignature = SearchValues.Create(Signatures, StringComparison.Ordinal);

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
