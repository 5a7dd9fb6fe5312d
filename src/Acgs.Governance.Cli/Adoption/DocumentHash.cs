// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Computes the hash of a constitution as the analyzer's <c>AcgsConstitutionFile</c> does: from its bytes.</summary>
internal static class DocumentHash
{
    /// <summary>Hashes a file, or standard input for <c>-</c>, as a stream.</summary>
    /// <exception cref="IOException">The file does not exist, cannot be read, or is empty.</exception>
    public static string Of(string file)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new IOException(Directory.Exists(file) ? $"'{file}' is a folder; name the file of the constitution." : $"'{file}' does not exist.");
        }

        using var document = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        var digest = SHA256.HashData(document);
        return digest.AsSpan().SequenceEqual(SHA256.HashData([]))
            ? throw new IOException($"{(file == "-" ? "standard input" : $"'{file}'")} is empty.")
            : Convert.ToHexStringLower(digest.AsSpan(0, HashFormat.Length / 2));
    }
}
