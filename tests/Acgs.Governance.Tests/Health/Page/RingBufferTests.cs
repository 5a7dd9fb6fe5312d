// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Page;

namespace Acgs.Governance.Tests.Health.Page;

public sealed class RingBufferTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(3, new[] { 1, 2, 3 })]
    [InlineData(4, new[] { 2, 3, 4 })]
    [InlineData(7, new[] { 5, 6, 7 })]
    public void ToArray_AfterSoManyItems_HasTheLastThreeOldestFirst(int count, int[] expected)
    {
        var ring = new RingBuffer<int>(3);
        for (var item = 1; item <= count; item++)
        {
            ring.Add(item);
        }

        Assert.Equal(expected, ring.ToArray());
    }
}
