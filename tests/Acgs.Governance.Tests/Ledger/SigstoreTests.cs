// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

/// <summary>Proofs as another implementation sees them. It comes through npm, with the long run.</summary>
public sealed class SigstoreTests : IDisposable
{
    private const string Origin = "acgs.example/ledger";
    private const int Trees = 50;
    private const int ProofsOfTree = 200;
    private const int LargestTree = 3_000;

    private readonly EcdsaNoteKey _key;
    private readonly string _pem;
    private readonly Random _random = new(20_261_129);

    public SigstoreTests()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _pem = key.ExportSubjectPublicKeyInfoPem();
        _key = new(Origin, key);
    }

    public void Dispose() => _key.Dispose();

    [Fact(Explicit = true)]
    public async Task Proofs_OfRandomTrees_AreAcceptedBySigstore()
    {
        var cases = Enumerable.Range(0, Trees).SelectMany(_ => Proofs(ProofsOfTree)).ToList();

        var verdicts = await VerifyAsync(cases);

        Assert.Equal(Trees * ProofsOfTree, verdicts.Count(verdict => verdict == "accepted"));
        Assert.Equal(cases.Count, verdicts.Count);
    }

    [Fact(Explicit = true)]
    public async Task Proofs_ChangedInOnePlace_AreRefusedBySigstore()
    {
        var cases = Proofs(1_000).Select(Change).ToList();

        var verdicts = await VerifyAsync(cases);

        Assert.Equal(cases.Count, verdicts.Count);
        Assert.All(verdicts, verdict => Assert.Equal("TLOG_INCLUSION_PROOF_ERROR", verdict));
    }

    private IEnumerable<(InclusionProof Proof, byte[] Record)> Proofs(int count)
    {
        var size = _random.Next(2, LargestTree + 1);
        var tree = MemoryTree.OfSize(size);
        var checkpoint = new SignedNote(new Checkpoint(Origin, size, tree.RootAt(size)).ToString(), []).With(_key);
        return Enumerable.Range(0, count).Select(_ => _random.Next(size)).Select(index =>
            (new InclusionProof(index, MerkleProof.OfInclusion(tree, index, size), checkpoint), BitConverter.GetBytes(index)));
    }

    private (InclusionProof Proof, byte[] Record) Change((InclusionProof Proof, byte[] Record) original, int number)
    {
        var (proof, record) = original;
        var note = proof.Checkpoint;
        return (number % 5) switch
        {
            0 => (proof, [.. record, 0]),
            1 => (proof with { Index = proof.Index + 1 }, record),
            2 => (proof with { Path = [.. proof.Path.Skip(1)] }, record),
            3 => (proof with { Path = [.. proof.Path.Skip(1), MerkleHash.OfLeaf(record)] }, record),
            _ => (proof with { Checkpoint = note with { Text = note.Text.Replace($"\n{Checkpoint.Parse(note.Text).Size}\n", "\n4000\n", StringComparison.Ordinal) } }, record),
        };
    }

    private async Task<IReadOnlyList<string>> VerifyAsync(IEnumerable<(InclusionProof Proof, byte[] Record)> cases)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Ledger", "sigstore.cjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var (proof, record) in cases)
        {
            var line = new { proof = proof.ToString(), record = Convert.ToBase64String(record), key = _pem, origin = Origin };
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line));
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
