// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;

namespace Acgs.Governance.Tests.Metrics;

public sealed class StripedCountersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(32)]
    public void Increment_ByManyThreads_LosesNothingAndTouchesNoOtherCell(int stripes)
    {
        var cells = new StripedCounters(3, stripes);

        Parallel.For(0, 400_000, number => cells.Increment(number % 4 == 0 ? 0 : 2));

        Assert.Equal([100_000, 0, 300_000], Enumerable.Range(0, 3).Select(cells.Read));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    public async Task Read_WhileOthersCount_NeverFalls(int stripes)
    {
        var cells = new StripedCounters(1, stripes);
        var counting = Task.Run(() => Parallel.For(0, 400_000, _ => cells.Increment(0)), TestContext.Current.CancellationToken);

        var last = 0L;
        while (!counting.IsCompleted)
        {
            var read = cells.Read(0);
            Assert.True(read >= last, $"{read} after {last}");
            last = read;
        }

        await counting;
        Assert.Equal(400_000, cells.Read(0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(16, 16)]
    [InlineData(24, 32)]
    [InlineData(256, 32)]
    public void Stripes_AreAPowerOfTwoThatGrowsWithTheProcessors(int processors, int stripes) =>
        Assert.Equal(stripes, StripedCounters.StripesFor(processors));
}
