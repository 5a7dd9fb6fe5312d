// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Recording;

public sealed class ViolationLogTests
{
    [Theory]
    [InlineData("Enforce", 1101)]
    [InlineData("Report", 1102)]
    public async Task Violations_ThatAreIdentical_AreOneRecordASecondWithTheirCount(string mode, int id)
    {
        var time = new TestTime();
        await using var app = await StartAsync(time, mode);
        for (var request = 0; request < 200; request++)
        {
            using var response = await app.GetAsync($"/items/{request}", Hash.Foreign);
        }

        Assert.Empty(Records(app, id));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["constitutional_hash_mismatch GET none 200"], Records(app, id));
        Assert.Equal(["rule=constitutional_hash_mismatch 200"], app.Metrics.Counted("acgs.constitutional.violations"));
    }

    [Theory]
    // A wrong hash is refused ahead of routing, which would know the template.
    [InlineData("GET", "/items/7", "GET none")]
    [InlineData("POST", "/items/7", "POST none")]
    [InlineData("BREW", "/items/of-the-client", "_OTHER none")]
    [InlineData("get", "/items/7", "GET none")]
    [InlineData("GET", "/nowhere/of-the-client", "GET none")]
    public async Task Record_OfARequest_SaysNothingThatTheClientSent(string method, string path, string expected)
    {
        await using var app = await StartAsync(new TestTime());

        using var response = await app.SendAsync(new HttpMethod(method), path, "a value of the client");
        await app.StopAsync();

        Assert.Equal([$"constitutional_hash_malformed {expected} 1"], Records(app, 1101));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Id.Id == 1101 && record.Message.Contains("client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shutdown_WritesWhatIsFolded()
    {
        FakeLogCollector logs;
        await using (var app = await StartAsync(new TestTime()))
        {
            logs = app.Logs;
            for (var request = 0; request < 3; request++)
            {
                using var response = await app.GetAsync("/items/7", Hash.Foreign);
            }
        }

        Assert.Equal(["3"], logs.GetSnapshot().Where(record => record.Id.Id == 1101).Select(record => record.GetStructuredStateValue("Count")));
    }

    [Fact]
    public async Task Messages_OfAWorker_AreFoldedToo()
    {
        var time = new TestTime();
        await using var app = await StartAsync(time);
        var context = app.Services.GetRequiredService<ConstitutionalContext>();

        for (var message = 0; message < 5; message++)
        {
            Assert.False(context.Evaluate(Hash.Foreign).IsAllowed);
        }

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["constitutional_hash_mismatch none none 5"], Records(app, 1101));
    }

    private static Task<GovernedApp> StartAsync(TestTime time, string mode = "Enforce") => GovernedApp.StartAsync(
        new() { ["Acgs:Compliance:Mode"] = mode },
        builder => builder.Services.AddSingleton<TimeProvider>(time),
        app => app.MapGet("/items/{id}", (string id) => id));

    private static IEnumerable<string> Records(GovernedApp app, int id) => app.Logs.GetSnapshot().Where(record => record.Id.Id == id)
        .Select(record => string.Join(' ', ((string[])["Rule", "Method", "Route", "Count"]).Select(record.GetStructuredStateValue)));
}
