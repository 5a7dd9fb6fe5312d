// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

public sealed class PairwiseTests
{
    [Fact]
    public void Shapes_EveryAllowedPair_OccursInAHost()
    {
        var missing = PairwiseCover.AllowedPairs(AllShapes.Sizes, AllShapes.IsExcluded)
            .Where(pair => !AllShapes.Rows.Any(row => row[pair.First.Axis] == pair.First.Index && row[pair.Second.Axis] == pair.Second.Index));

        Assert.Empty(missing);
    }

    [Fact]
    public void Shapes_NoHost_HasAnExcludedPair()
    {
        var excluded =
            from row in AllShapes.Rows
            from first in Enumerable.Range(0, row.Length)
            from second in Enumerable.Range(first + 1, row.Length - first - 1)
            where AllShapes.IsExcluded(new(first, row[first]), new(second, row[second]))
            select string.Join(',', row);

        Assert.Empty(excluded);
    }

    // The product of the two longest axes is the least that can cover all pairs.
    [Fact]
    public void Shapes_TheirNumber_IsAtLeastTwentyFourAndNearTheLeastPossible() => Assert.InRange(AllShapes.Rows.Count, 45, 55);

    [Fact]
    public void Cover_ForbiddenPair_IsInNoRow()
    {
        var rows = new PairwiseCover([2, 2, 2], (first, second) => first is { Axis: 0, Index: 0 } && second is { Axis: 2, Index: 1 }).Rows();

        Assert.DoesNotContain(rows, row => row[0] == 0 && row[2] == 1);
        Assert.Contains(rows, row => row[0] == 0 && row[2] == 0);
    }
}
