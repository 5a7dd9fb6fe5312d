// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Finds texts that were not decoded as they were written. Saving one would change bytes all over the file.</summary>
internal static class EncodingDoubt
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether <paramref name="text"/> cannot be saved without a change to what is not edited.</summary>
    public static bool IsAbout(SourceText text, string content) =>
        IsUnmarkedUtf16(content) || (content.IndexOf(Replacement) >= 0 && !IsWrittenSo(text, content));

    /// <summary>UTF-16 without its mark is decoded as UTF-8 with a NUL for every second character.</summary>
    private static bool IsUnmarkedUtf16(string content) => content.Length > 1 && (content[0] == '\0') != (content[1] == '\0');

    /// <summary>Whether the replacement character stands in the file itself: the checksum of the file's bytes is that of its text.</summary>
    private static bool IsWrittenSo(SourceText text, string content)
    {
        if (text.Encoding is not { } encoding || text.ChecksumAlgorithm != SourceHashAlgorithm.Sha256)
        {
            return false;
        }

        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(content)];
        using var algorithm = SHA256.Create();
        return text.GetChecksum().SequenceEqual(algorithm.ComputeHash(bytes));
    }
}
