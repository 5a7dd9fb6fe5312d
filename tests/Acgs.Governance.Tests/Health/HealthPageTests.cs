// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>The example of <c>docs/health.md</c> is code that is compiled and run here.</summary>
public sealed class HealthPageTests
{
    [Theory]
    [InlineData("tests/Acgs.Governance.Tests/Health/OutageNotes.cs")]
    [InlineData("tests/Acgs.Governance.Tests/Health/HealthPageTests.cs")]
    public void Example_OfTheHandler_IsTheCodeOfTheTests(string path)
    {
        var code = SourceTree.Read(path).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();

        var block = SourceTree.Read("docs/health.md").Split("```csharp\n").Skip(1).Select(text => text.Split("```")[0])
            .Select(text => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList());

        Assert.Contains(block, lines => lines.All(code.Contains));
    }

    [Fact]
    public async Task Example_OfTheHandler_IsToldOfAnOutage()
    {
        var check = new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()));
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(new TestTime());
            builder.AddCheck("db", check);
            builder.Services.AddSingleton<OutageNotes>();
            builder.Services.AddSingleton<IHealthTransitionHandler>(services => services.GetRequiredService<OutageNotes>());
            builder.Services.AddHostedService(services => services.GetRequiredService<OutageNotes>());
        });

        await Eventually.TrueAsync(
            () => app.Logs.GetSnapshot().Any(record => record.Message == "db was Healthy and is Unhealthy since 2026-03-01T12:00:00.0000000+00:00"),
            TimeSpan.FromSeconds(20),
            "the note of the outage");
    }
}
