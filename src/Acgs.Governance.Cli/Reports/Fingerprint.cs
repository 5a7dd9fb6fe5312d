// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Recognises a finding again when lines above it come and go: by its rule and by what the line says, not by where it stands.</summary>
internal static class Fingerprint
{
    /// <summary>The number of its characters.</summary>
    public const int Length = 2 * Kept;

    private const int Kept = 8;

    // What a finding quotes is shorter by far.
    private const int Room = 4096;

    /// <summary>The fingerprint; meaningful together with the path.</summary>
    public static string Of(Finding finding) => string.Create(Length, finding, static (text, finding) => Write(finding, text));

    /// <summary>Writes the fingerprint, <see cref="Length"/> characters.</summary>
    public static void Write(Finding finding, Span<char> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> content = stackalloc byte[Room];
        var length = Encoding.UTF8.GetBytes(finding.Id, content);
        content[length++] = 0;
        length += Encoding.UTF8.TryGetBytes(finding.Detail.Found, content[length..], out var written)
            ? written
            : throw new InvalidOperationException($"'{finding.Path}' is quoted with {finding.Detail.Found.Length} characters.");
        SHA256.HashData(content[..length], digest);
        Convert.TryToHexStringLower(digest[..Kept], text, out _);
    }
}
