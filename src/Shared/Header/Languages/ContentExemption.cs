// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds out from the text of a file that it must not be failed or edited.</summary>
internal static class ContentExemption
{
    private const int Head = 4096;
    private const int LongLine = 1000;
    private const int FewLines = 8;

    private const string SealedValue = "ENC[AES256_GCM,";

    // As much as is looked at of a long file.
    private const int Telling = 8000;

    private static readonly string[] Encrypted = ["$ANSIBLE_VAULT;", "age-encryption.org/v1", "\0GITCRYPT", "-----BEGIN PGP MESSAGE", "-----BEGIN AGE ENCRYPTED"];

    /// <summary>Why <paramref name="text"/>, the file or its beginning, is exempt.</summary>
    public static Exemption Of(StringText text, FileType type)
    {
        var start = text.FirstLine();
        if (text.Matches(start, text.Length, "version https://git-lfs.github.com/spec/v1"))
        {
            return Exemption.LfsPointer;
        }

        if (text.MatchesAny(start, text.Length, Encrypted))
        {
            return Exemption.Encrypted;
        }

        return text.Matches(start, text.Length, "-----BEGIN ") ? Exemption.Key : OfContent(text, type);
    }

    private static Exemption OfContent(StringText text, FileType type)
    {
        if (type.Id is "yaml" or "json" or "ini" or "env" && IsSealed(text))
        {
            return Exemption.Encrypted;
        }

        if (type.Kind == FileTypeKind.Commented && GeneratedComment.IsIn(text, type))
        {
            return Exemption.Generated;
        }

        return type.Id is "javascript" or "css" && IsMinified(text) ? Exemption.Minified : Exemption.None;
    }

    /// <summary>
    /// Whether sops has encrypted the values of a document, and sealed the whole with a code that no edit survives. Its own entry stands behind
    /// everything else, which the beginning of a long file does not reach; then an encrypted value is enough.
    /// </summary>
    private static bool IsSealed(StringText text) =>
        text.Contains(0, SealedValue) && (text.Length >= Telling || HasSeal(text));

    private static bool HasSeal(StringText text)
    {
        for (var start = text.FirstLine(); start < text.Length; start = text.NextLine(text.LineEnd(start)))
        {
            var key = text.Matches(start, text.Length, "sops:") || text.Matches(start, text.Length, "[sops]") || text.Matches(start, text.Length, "sops_mac=");
            if (key || text.Matches(text.SkipBlanks(start, text.Length), text.Length, "\"sops\":"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the beginning has a very long line and hardly another: data in a source has lines around it.</summary>
    private static bool IsMinified(StringText text)
    {
        var limit = Math.Min(text.Length, Head);
        var (lines, longest) = (0, 0);
        for (var start = 0; start < limit; lines++)
        {
            var end = text.LineEnd(start, limit);
            longest = Math.Max(longest, end - start);
            start = end < limit ? text.NextLine(end) : limit;
        }

        return longest > LongLine && lines < FewLines;
    }
}
