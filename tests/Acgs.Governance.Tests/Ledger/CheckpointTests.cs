// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class CheckpointTests
{
    private const string Root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    [Fact]
    public void Checkpoint_ThatIsWritten_IsReadAgain()
    {
        var checkpoint = new Checkpoint("acgs.example/ledger", 20852163, MerkleHash.Empty);

        Assert.Equal($"acgs.example/ledger\n20852163\n{Root}\n", checkpoint.ToString());
        Assert.Equal(checkpoint, Checkpoint.Parse(checkpoint.ToString()));
    }

    [Fact]
    public void Parse_Extensions_AreLeftOut() => Assert.Equal(new Checkpoint("a", 0, MerkleHash.Empty), Checkpoint.Parse($"a\n0\n{Root}\nmore\n"));

    [Theory]
    [InlineData("", "has the lines")]
    [InlineData("a\n1\n", "has the lines")]
    [InlineData("\n1\n" + Root + "\n", "has the lines")]
    [InlineData("a\n1\n" + Root, "has the lines")]
    [InlineData("a\n1\n" + Root + "\n\nmore\n", "has the lines")]
    [InlineData("a\n-1\n" + Root + "\n", "'-1' is no number")]
    [InlineData("a\n01\n" + Root + "\n", "'01' is no number")]
    [InlineData("a\n1 \n" + Root + "\n", "'1 ' is no number")]
    [InlineData("a\n99999999999999999999\n" + Root + "\n", "is no number")]
    [InlineData("a\n1\nAAAA\n", "'AAAA' is not base64 of 32 bytes")]
    public void Parse_NoCheckpoint_SaysWhy(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Checkpoint.Parse(text)).Message, StringComparison.Ordinal);
}
