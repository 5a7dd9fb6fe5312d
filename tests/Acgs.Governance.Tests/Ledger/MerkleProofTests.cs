// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class MerkleProofTests
{
    private const int Largest = 130;

    private static readonly MemoryTree Tree = MemoryTree.OfSize(Largest);

    public static TheoryData<int> Sizes => [.. Enumerable.Range(0, Largest + 1)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void OfInclusion_EveryLeaf_IsProven(int size) => Assert.All(Enumerable.Range(0, size), index =>
    {
        var path = MerkleProof.OfInclusion(Tree, index, size);

        Assert.True(MerkleProof.ProvesInclusion(path, LeafAt(index), index, size, Tree.RootAt(size)));
        Assert.False(MerkleProof.ProvesInclusion(path, LeafAt(index + 1), index, size, Tree.RootAt(size)));
        Assert.False(MerkleProof.ProvesInclusion(path, LeafAt(index), index, size, Tree.RootAt(size - 1)));
        Assert.False(MerkleProof.ProvesInclusion(path, LeafAt(index), size - 1 - index, size, Tree.RootAt(size)) && index != size - 1 - index);
        Assert.All(Mutants(path), mutant => Assert.False(MerkleProof.ProvesInclusion(mutant, LeafAt(index), index, size, Tree.RootAt(size))));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void OfConsistency_EveryOlderTree_IsProven(int size) => Assert.All(Enumerable.Range(0, size + 1), old =>
    {
        var path = MerkleProof.OfConsistency(Tree, old, size);

        Assert.True(MerkleProof.ProvesConsistency(path, old, Tree.RootAt(old), size, Tree.RootAt(size)));
        Assert.Equal(old == 0, MerkleProof.ProvesConsistency(path, old, Tree.RootAt(old), size, MerkleHash.OfLeaf([])));
        Assert.False(MerkleProof.ProvesConsistency(path, old, MerkleHash.OfLeaf([]), size, Tree.RootAt(size)));
        Assert.All(Mutants(path), mutant => Assert.False(MerkleProof.ProvesConsistency(mutant, old, Tree.RootAt(old), size, Tree.RootAt(size))));
    });

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    public void ProvesInclusion_OutsideTheTree_IsFalse(long index, long size) =>
        Assert.False(MerkleProof.ProvesInclusion([], LeafAt(0), index, size, LeafAt(0)));

    [Theory]
    [InlineData(5, 4)]
    [InlineData(-1, 4)]
    [InlineData(0, -1)]
    public void ProvesConsistency_SizesThatCannotBe_IsFalse(long old, long size) =>
        Assert.False(MerkleProof.ProvesConsistency([], old, MerkleHash.Empty, size, MerkleHash.Empty));

    [Fact]
    public void RootOf_AnyStretch_IsThatOfATreeOfItsLeaves()
    {
        Assert.Equal(MerkleHash.Empty, MerkleProof.RootOf(Tree, 7, 7));
        Assert.All(Enumerable.Range(1, Largest), size => Assert.Equal(Tree.RootAt(size), MerkleProof.RootOf(Tree, 0, size)));
    }

    private static MerkleHash LeafAt(int index) => MerkleHash.OfLeaf(BitConverter.GetBytes(index));

    // One hash changed, left out, doubled or added.
    private static IEnumerable<IReadOnlyList<MerkleHash>> Mutants(List<MerkleHash> path)
    {
        for (var place = 0; place < path.Count; place++)
        {
            yield return [.. path[..place], MerkleHash.OfLeaf([1]), .. path[(place + 1)..]];
            yield return [.. path[..place], .. path[(place + 1)..]];
            yield return [.. path[..place], path[place], .. path[place..]];
        }

        yield return [.. path, MerkleHash.Empty];
    }
}
