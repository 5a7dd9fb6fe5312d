// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Checkpoints;

/// <summary>A private key in a PEM file.</summary>
internal static class SigningKeyFile
{
    // Any name serves to find out whether a key can sign.
    private const string AnyName = "key";

    /// <summary>Reads a key.</summary>
    /// <param name="name">The name of the key, which is that of the log.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="LedgerException">It is unreadable, or holds no such key; the message, without a subject, says what to do.</exception>
    public static EcdsaNoteKey Read(string name, string path)
    {
        EcdsaNoteKey? key = null;
        try
        {
            key = EcdsaNoteKey.FromPem(name, File.ReadAllText(path));
            key.Sign([], new byte[key.MaxLength]);
            return key;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"names {path}, which cannot be read ({unreadable.GetType().Name}); let the account of the service read it", unreadable);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            key?.Dispose();
            throw new LedgerException(
                $"names {path}, which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1)", wrong);
        }
    }

    /// <summary>What is wrong with a configured key, to follow its name; <see langword="null"/> if nothing is.</summary>
    public static string? FindProblem(string path)
    {
        try
        {
            Read(AnyName, path).Dispose();
            return null;
        }
        catch (LedgerException wrong)
        {
            return wrong.Message;
        }
    }
}
