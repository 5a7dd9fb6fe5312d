// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class MerkleFrontierTests
{
    // The leaves and roots that implementations of RFC 6962 test themselves with.
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_OfTheKnownLeaves_IsTheKnownOne(int size, string root)
    {
        var frontier = new MerkleFrontier();
        foreach (var leaf in Leaves.Take(size))
        {
            frontier.Add(MerkleHash.OfLeaf(Convert.FromHexString(leaf)));
        }

        Assert.Equal(root, HexOf(frontier.Root));
    }

    [Fact]
    public void Frontier_OfAStoredTree_GoesOnWhereTheTreeEnds()
    {
        var tree = MemoryTree.OfSize(200);

        Assert.All(Enumerable.Range(0, 200), size =>
        {
            var frontier = new MerkleFrontier(tree, size);
            Assert.Equal(tree.RootAt(size), frontier.Root);
            frontier.Add(MerkleHash.OfLeaf(BitConverter.GetBytes(size)));
            Assert.Equal((size + 1, tree.RootAt(size + 1)), (frontier.Size, frontier.Root));
        });
    }

    [Fact]
    public void OfLeaf_LongRecord_HasThePrefixToo()
    {
        var record = new byte[5000];

        Assert.Equal(HexOf(MerkleHash.OfLeaf(record)), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([0, .. record])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData(" 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA")]
    public void TryParse_AnotherSpelling_IsNoHash(string text) => Assert.False(MerkleHash.TryParse(text, out _));

    [Fact]
    public void TryParse_WhatToStringWrites_IsTheHash()
    {
        Assert.True(MerkleHash.TryParse(MerkleHash.Empty.ToString(), out var hash));
        Assert.Equal(MerkleHash.Empty, hash);
    }

    private static string HexOf(MerkleHash hash) => Convert.ToHexStringLower(Convert.FromBase64String(hash.ToString()));
}
