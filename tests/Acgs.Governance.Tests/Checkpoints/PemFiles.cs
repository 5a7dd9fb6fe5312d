// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;

namespace Acgs.Governance.Tests.Checkpoints;

/// <summary>Keys in files.</summary>
internal static class PemFiles
{
    /// <summary>Writes a private key, and returns the public one.</summary>
    public static string WriteKey(string path, ECCurve? curve = null)
    {
        using var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        Write(path, key.ExportPkcs8PrivateKeyPem());
        return key.ExportSubjectPublicKeyInfoPem();
    }

    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
