// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>The hash of a constitution, by the rule of the analyzer's <c>AcgsConstitutionFile</c>: of its bytes, whatever they are.</summary>
internal static class DocumentHash
{
    /// <summary>The hash of a file, or of standard input for <c>-</c>. The document need not fit into memory.</summary>
    /// <exception cref="IOException">There is no such file, it cannot be read, or it is empty.</exception>
    public static string Of(string file)
    {
        if (Directory.Exists(file))
        {
            throw new IOException($"'{file}' is a folder; name the file of the constitution.");
        }

        if (file != "-" && !File.Exists(file))
        {
            throw new IOException($"'{file}' does not exist.");
        }

        using var document = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        return Of(document) ?? throw new IOException($"{(file == "-" ? "Standard input" : $"'{file}'")} is empty: every empty file has the same hash.");
    }

    private static string? Of(Stream document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var isEmpty = true;
        int count;
        while ((count = document.Read(buffer)) > 0)
        {
            isEmpty = false;
            hash.AppendData(buffer, 0, count);
        }

        return isEmpty ? null : Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashFormat.Length / 2));
    }
}
