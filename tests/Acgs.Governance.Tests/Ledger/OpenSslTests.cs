// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

/// <summary>The command of docs/ledger/proofs.md, as a reader would run it.</summary>
public sealed class OpenSslTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-openssl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, "Verified OK")]
    [InlineData(1, "Verification failure")]
    public async Task Command_OnCheckpoint_SaysWhetherItIsSigned(int added, string verdict)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = EcdsaNoteKey.FromPem("acgs.example/ledger", ecdsa.ExportPkcs8PrivateKeyPem());
        var note = new SignedNote(new Checkpoint(key.Name, 2048, MerkleHash.Empty).ToString(), []).With(key).ToString();
        await WriteAsync("ledger.pub.pem", ecdsa.ExportSubjectPublicKeyInfoPem());
        await WriteAsync("checkpoint.txt", note.Replace("2048", $"{2048 + added}", StringComparison.Ordinal));

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", Command()]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

        Assert.Equal(verdict, (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(added, bash.ExitCode);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    private static string Command()
    {
        using var reader = new StreamReader(typeof(OpenSslTests).Assembly.GetManifestResourceStream("docs/ledger/proofs.md")!);
        return reader.ReadToEnd().Split('\n').Single(line => line.StartsWith("openssl ", StringComparison.Ordinal));
    }
}
