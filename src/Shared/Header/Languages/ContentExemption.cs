// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds out from the text of a file that it must not be failed or edited.</summary>
internal static partial class ContentExemption
{
    private const int Head = 4096;
    private const int LongLine = 1000;
    private const int FewLines = 8;

    private const string SealedValue = "ENC[AES256_GCM,";
    private const string HashWord = "constitutional";

    // As much as is looked at of a long file.
    private const int Telling = 8000;

    private static readonly (string Start, Exemption Exemption)[] Starts =
    [
        ("version https://git-lfs.github.com/spec/v1", Exemption.LfsPointer),
        ("$ANSIBLE_VAULT;", Exemption.Encrypted),
        ("age-encryption.org/v1", Exemption.Encrypted),
        ("\0GITCRYPT", Exemption.Encrypted),
        ("-----BEGIN PGP MESSAGE", Exemption.Encrypted),
        ("-----BEGIN AGE ENCRYPTED", Exemption.Encrypted),
        ("-----BEGIN ", Exemption.Key),
    ];

    /// <summary>Why <paramref name="text"/>, the file or its beginning, is exempt.</summary>
    public static Exemption Of(StringText text, FileType type)
    {
        var characters = text.Read(text.FirstLine(), text.Length);
        foreach (var (start, exemption) in Starts)
        {
            if (characters.StartsWith(start))
            {
                return exemption;
            }
        }

        if (type.Id is "yaml" or "json" or "ini" or "env" && IsSealed(characters))
        {
            return Exemption.Encrypted;
        }

        if (type.Kind == FileTypeKind.Commented && IsGenerated(text, type))
        {
            return Exemption.Generated;
        }

        return type.Id is "javascript" or "css" && IsMinified(text) ? Exemption.Minified : Exemption.None;
    }

    /// <summary>
    /// Whether sops has encrypted the values of a document, and sealed the whole with a code that no edit survives. Its own entry stands
    /// behind everything else, which the beginning of a long file does not reach; then an encrypted value is enough.
    /// </summary>
    private static bool IsSealed(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(SealedValue) < 0)
        {
            return false;
        }

        if (text.Length >= Telling)
        {
            return true;
        }

        foreach (var line in text.EnumerateLines())
        {
            if (line.StartsWith("sops:") || line.StartsWith("[sops]") || line.StartsWith("sops_mac=") || line.TrimStart().StartsWith("\"sops\":"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment of the header region says that a tool wrote the file.</summary>
    private static bool IsGenerated(StringText text, FileType type)
    {
        var region = new RegionReader(text, type);
        while (region.MoveNext())
        {
            var line = region.Current;
            if (line.Kind is CommentKind.Line or CommentKind.Block && IsNotice(text.Read(line.Start, line.End)))
            {
                return true;
            }
        }

        return false;
    }

    // A line about the hash says of the hash that nobody is to change it.
    private static bool IsNotice(ReadOnlySpan<char> line) => Notice().IsMatch(line) && !line.Contains(HashWord, StringComparison.OrdinalIgnoreCase);

    // An annotation is a whole word, and no part of an address. Behind words that are not listed somebody writes about generated code.
    [GeneratedRegex(
        @"do not (edit|modify|make direct changes)|<auto-?generated|(?<!\w)@generated(?!\.?\w)"
            + @"|(^|[^\w\s]|\b(is|are|auto|automatically|machine|contains))\s*generated code(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Notice();

    /// <summary>Whether the beginning has a very long line and hardly another: data in a source has lines around it.</summary>
    private static bool IsMinified(StringText text)
    {
        var (lines, longest) = (0, 0);
        foreach (var line in text.Read(0, Math.Min(text.Length, Head)).TrimEnd("\r\n").EnumerateLines())
        {
            lines++;
            longest = Math.Max(longest, line.Length);
        }

        return longest > LongLine && lines < FewLines;
    }
}
