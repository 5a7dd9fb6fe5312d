// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>A file with a key of a log.</summary>
internal static class PemFile
{
    /// <summary>Reads a key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="origin">The name of the log, which is that of its key.</param>
    /// <exception cref="UsageException">The file does not exist, or has no key that a log can have.</exception>
    public static EcdsaNoteKey Read(string path, string origin)
    {
        try
        {
            return EcdsaNoteKey.FromPem(origin, ReadText(path));
        }
        catch (Exception invalid) when (invalid is ArgumentException or CryptographicException)
        {
            throw new UsageException($"--key: '{path}' is no ECDSA key on the curve P-256 in PEM.");
        }
    }

    /// <summary>Reads a key that signs.</summary>
    /// <exception cref="UsageException">The file does not exist, or has no such key.</exception>
    public static EcdsaNoteKey ReadPrivate(string path, string origin)
    {
        var key = Read(path, origin);
        try
        {
            key.Sign([], new byte[key.MaxLength]);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw new UsageException($"--key: '{path}' has the public key only; the private one signs.");
        }
    }

    /// <summary>Reads a public key, and looks whether it can be used.</summary>
    /// <exception cref="UsageException">The file does not exist, or has no key that a log can have.</exception>
    public static string ReadVerified(string path)
    {
        Read(path, "key").Dispose();
        return ReadText(path);
    }

    private static string ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : throw new UsageException($"--key: '{path}' does not exist.");
}
