// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class InclusionProofTests : IDisposable
{
    private const string Origin = "acgs.example/ledger";
    private const int Size = 100;

    private readonly MemoryTree _tree = MemoryTree.OfSize(Size);
    private readonly EcdsaNoteKey _key = new(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Proof_OfEveryRecord_IsReadAgainAndHolds() => Assert.All(Enumerable.Range(0, Size), index =>
    {
        var proof = InclusionProof.Parse(ProofOf(index).ToString());

        Assert.Equal(ProofOf(index).Path, proof.Path);
        Assert.True(proof.Proves(BitConverter.GetBytes(index), Origin, _key));
        Assert.False(proof.Proves(BitConverter.GetBytes(index + 1), Origin, _key));
    });

    [Fact]
    public void Proof_OfAnotherLogOrKey_DoesNotHold()
    {
        using var other = new EcdsaNoteKey(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));

        Assert.False(ProofOf(7).Proves(BitConverter.GetBytes(7), "acgs.example/other", _key));
        Assert.False(ProofOf(7).Proves(BitConverter.GetBytes(7), Origin, other));
    }

    [Fact]
    public void Proof_OfOneRecord_HasNoHashes()
    {
        var proof = InclusionProof.Parse(new InclusionProof(0, [], CheckpointAt(1)).ToString());

        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nacgs.example/ledger\n1\n", proof.ToString(), StringComparison.Ordinal);
        Assert.True(proof.Proves(BitConverter.GetBytes(0), Origin, _key));
    }

    [Fact]
    public void Parse_ExtraData_AreLeftOut()
    {
        var text = ProofOf(3).ToString();

        Assert.Equal(text, InclusionProof.Parse(text.Replace("\nindex", "\nextra AAAA\nindex", StringComparison.Ordinal)).ToString());
    }

    [Theory]
    [InlineData("", "begins with")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n", "begins with")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n", "begins with")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n", "index NUMBER")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n\n", "index NUMBER")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n", "index NUMBER")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n", "'AAAA' in the proof")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\na\n", "ends with an empty line")]
    public void Parse_NoProof_SaysWhy(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => InclusionProof.Parse(text)).Message, StringComparison.Ordinal);

    private InclusionProof ProofOf(int index) => new(index, MerkleProof.OfInclusion(_tree, index, Size), CheckpointAt(Size));

    private SignedNote CheckpointAt(int size) => new SignedNote(new Checkpoint(Origin, size, _tree.RootAt(size)).ToString(), []).With(_key);
}
