// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Alerts;

public sealed class ReceivedAlertsTests
{
    private readonly TestTime _time = new();
    private readonly ReceivedAlerts _received;

    public ReceivedAlertsTests() => _received = new(TimeSpan.FromMinutes(10), _time);

    [Fact]
    public void Alert_ThatIsHandled_IsRepeatedWithinTheWindow()
    {
        Assert.Equal(AlertReception.New, _received.Begin("a"));
        Assert.Equal(AlertReception.Running, _received.Begin("a"));
        _received.End("a", isHandled: true);

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(AlertReception.Repeated, _received.Begin("a"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(AlertReception.New, _received.Begin("a"));
    }

    [Fact]
    public void Alert_ThatWasNotHandled_IsNewAgain()
    {
        _received.Begin("a");
        _received.End("a", isHandled: false);

        Assert.Equal(AlertReception.New, _received.Begin("a"));
    }

    [Fact]
    public void WallClock_SetBack_ForgetsNothing()
    {
        _received.Begin("a");
        _received.End("a", isHandled: true);
        _time.Correction = TimeSpan.FromDays(-400);

        Assert.Equal(AlertReception.Repeated, _received.Begin("a"));
    }

    [Fact]
    public void Alerts_BeyondTheMost_ForgetTheOldest()
    {
        for (var number = 0; number <= ReceivedAlerts.Most; number++)
        {
            _received.Begin($"{number}");
            _received.End($"{number}", isHandled: true);
        }

        Assert.Equal(AlertReception.New, _received.Begin("0"));
        Assert.Equal(AlertReception.Repeated, _received.Begin("1"));
        Assert.Equal(AlertReception.Repeated, _received.Begin($"{ReceivedAlerts.Most}"));
    }
}
