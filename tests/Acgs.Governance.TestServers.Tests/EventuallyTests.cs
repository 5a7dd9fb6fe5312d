// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Tests;

public sealed class EventuallyTests
{
    [Fact]
    public async Task TrueAsync_ConditionComesTrue_Returns()
    {
        var calls = 0;
        await Eventually.TrueAsync(() => ++calls == 3, TimeSpan.FromSeconds(30), "three calls");
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task TrueAsync_NeverTrue_NamesWhatWasAwaited()
    {
        var failure = await Assert.ThrowsAsync<TimeoutException>(
            () => Eventually.TrueAsync(() => false, TimeSpan.FromMilliseconds(50), "the impossible"));
        Assert.Equal("Not within 0.05 s: the impossible.", failure.Message);
    }

    [Fact]
    public async Task TrueAsync_HangingCondition_EndsAtTheDeadline()
    {
        var never = new TaskCompletionSource<bool>();
        await Assert.ThrowsAsync<TimeoutException>(
            () => Eventually.TrueAsync(() => never.Task, TimeSpan.FromMilliseconds(50), "an answer"));
    }

    [Fact]
    public Task TrueAsync_ConditionThrows_PassesItOn() =>
        Assert.ThrowsAsync<NotSupportedException>(
            () => Eventually.TrueAsync(bool () => throw new NotSupportedException(), TimeSpan.FromSeconds(30), "nothing"));
}
