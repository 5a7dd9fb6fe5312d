// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

public sealed class EndedLoopTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Loop_EndedBySomethingElseThanItsCheck_IsLoggedAndBeginsAgain()
    {
        var time = new TestTime();
        var check = new ScriptedCheck();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(time);
            builder.AddCheck("db", check);
        });
        await app.Services.FirstRoundAsync();
        time.FailsOnce = Period;
        check.Script = () => Task.FromResult(HealthCheckResult.Degraded());
        await Eventually.TrueAsync(() => Pass(time, app.Check("db").Status == HealthStatus.Degraded), Deadline, "a result of the loop that began again");
        await app.PassAsync(time, Period, "db");

        var ended = Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1210);
        Assert.Equal(
            (LogLevel.Error, "HealthLoopEnded", "The probe loop of health check db failed; it restarts after one period."),
            (ended.Level, ended.Id.Name, ended.Message));
        Assert.IsType<NotSupportedException>(ended.Exception);
    }

    // When the pause begins cannot be seen from outside.
    private static bool Pass(TestTime time, bool isOver)
    {
        if (!isOver)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        return isOver;
    }
}
