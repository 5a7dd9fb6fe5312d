// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Checkpoints;

public sealed class SigningKeyTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Key_OfAStoreInAFile_IsMadeOnceBesideIt()
    {
        var first = await SignAsync();
        var made = Assert.Single(first.Logs, record => record.Id.Id == 1710);
        var second = await SignAsync();

        Assert.Contains("can forge checkpoints", made.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Logs, record => record.Id.Id == 1710);
        using var key = EcdsaNoteKey.FromPem(GovernedApp.Service, await File.ReadAllTextAsync(_folder.Database + ".pub.pem", TestContext.Current.CancellationToken));
        Assert.All([first.Note, second.Note], note => Assert.True(SignedNote.Parse(note).IsSignedBy(key)));
        Assert.ThrowsAny<CryptographicException>(() => key.Sign([], new byte[key.MaxLength]));
    }

    [Fact]
    public async Task Key_ThatIsMade_IsReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows inherits the rights of the folder.");

        await SignAsync();

#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Database + ".key.pem"));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task Keys_DuringARotation_BothSign()
    {
        string[] keys = [PemFiles.WriteKey(_folder.File("new.pem")), PemFiles.WriteKey(_folder.File("old.pem"))];

        var (note, logs) = await SignAsync(new()
        {
            ["Acgs:Ledger:SigningKey"] = _folder.File("new.pem"),
            ["Acgs:Ledger:PreviousSigningKey"] = _folder.File("old.pem"),
        });

        Assert.Equal(2, SignedNote.Parse(note).Signatures.Count);
        foreach (var pem in keys)
        {
            using var key = EcdsaNoteKey.FromPem(GovernedApp.Service, pem);
            Assert.True(SignedNote.Parse(note).IsSignedBy(key));
        }

        Assert.False(File.Exists(_folder.Database + ".key.pem"));
        Assert.DoesNotContain(logs, record => record.Level >= LogLevel.Warning && record.Category!.Contains("Checkpoints", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_ThatOthersCanRead_IsAWarning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows inherits the rights of the folder.");
        PemFiles.WriteKey(_folder.File("key.pem"));
#pragma warning disable CA1416 // Skipped above.
        File.SetUnixFileMode(_folder.File("key.pem"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
#pragma warning restore CA1416

        var (_, logs) = await SignAsync(new() { ["Acgs:Ledger:SigningKey"] = _folder.File("key.pem") });

        Assert.Contains("chmod 600", Assert.Single(logs, record => record.Id.Id == 1711).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "which cannot be read (FileNotFoundException); let the account of the service read it.")]
    [InlineData("text", "which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1).")]
    [InlineData("public", "which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1).")]
    [InlineData("curve", "which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1).")]
    [InlineData("rsa", "which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1).")]
    [InlineData("encrypted", "which holds no private key that can sign; it must be unencrypted PEM of an ECDSA key on the curve P-256 (prime256v1).")]
    public async Task Key_ThatCannotSign_StopsTheStart(string kind, string problem)
    {
        var path = _folder.File($"{kind}.pem");
        Write(kind, path);

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:SigningKey"] = path }));

        Assert.Equal([$"Acgs:Ledger:SigningKey names {path}, {problem}"], failure.Failures);
    }

    private static void Write(string kind, string path)
    {
        switch (kind)
        {
            case "text":
                PemFiles.Write(path, "no key");
                break;
            case "public":
                PemFiles.Write(path, PemFiles.WriteKey(path));
                break;
            case "curve":
                PemFiles.WriteKey(path, ECCurve.NamedCurves.nistP384);
                break;
            case "rsa":
                using (var rsa = RSA.Create(2048))
                {
                    PemFiles.Write(path, rsa.ExportPkcs8PrivateKeyPem());
                }

                break;
            case "encrypted":
                using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    PemFiles.Write(path, key.ExportEncryptedPkcs8PrivateKeyPem("password", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1)));
                }

                break;
            default:
                break;
        }
    }

    private async Task<(string Note, IReadOnlyList<Microsoft.Extensions.Logging.Testing.FakeLogRecord> Logs)> SignAsync(Dictionary<string, string?>? settings = null)
    {
        await using var app = await RecordedApp.StartAsync(_folder, settings);
        await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, TestContext.Current.CancellationToken);
        await app.App.StopAsync();
        return ((await app.Ledger.ReadCheckpointAsync(TestContext.Current.CancellationToken))!, app.App.Logs.GetSnapshot());
    }
}
