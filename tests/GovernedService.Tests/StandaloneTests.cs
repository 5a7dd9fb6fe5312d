// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The sample without any configuration: no database, no cache server.</summary>
public sealed class StandaloneTests
{
    [Fact]
    public async Task Start_WithoutConfiguration_SaysFirstWhatToOpenAndAnswersTheGuidesCurl()
    {
        Assert.SkipUnless(Ports.IsFree(8001), "Port 8001, the service's default, is taken on this machine.");
        await using var sample = await Sample.StartAsWrittenAsync();

        Assert.Equal("Constitutional AI service with governance. Open:", sample.Process.Output[0]);
        Assert.StartsWith("  http://localhost:8001/principles ", sample.Process.Output[1], StringComparison.Ordinal);
        Assert.Equal(0, await Curl.FailFastAsync("http://localhost:8001/health"));
    }

    [Fact]
    public async Task Log_OfAnyCategory_CarriesHashAndServiceOnce()
    {
        await using var sample = await Sample.StartAsync();
        using var refused = await RefuseAsync(sample);
        await sample.Process.StopAsync();

        Assert.True(sample.LogLines.Count >= 5, $"only {sample.LogLines.Count} records were logged");
        Assert.All(sample.LogLines, line =>
        {
            var state = JsonDocument.Parse(line).RootElement.GetProperty("State");
            Assert.Single(state.EnumerateObject(), property => property.Name == "constitutional_hash");
            Assert.Equal("cdd01ef066bc6cf2", state.GetProperty("constitutional_hash").GetString());
            Assert.Equal("constitutional-ai", state.GetProperty("service").GetString());
        });
    }

    [Fact]
    public async Task Decision_WithoutRationale_BreaksTransparency()
    {
        await using var sample = await Sample.StartAsync();

        using var answer = await sample.Client.PostAsJsonAsync(
            "/decisions", new { action = "read", scope = "logs" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            """{"approved":false,"broken":["transparency"]}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Decision_ThatBreaksAPrinciple_IsARecordUnderACheckpoint()
    {
        await using var sample = await Sample.StartAsync();
        using var answer = await sample.Client.PostAsJsonAsync("/decisions", new { action = "read" }, TestContext.Current.CancellationToken);

        var metrics = await sample.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        await sample.Process.StopAsync();

        Assert.Contains("acgs_constitutional_violations_total{rule=\"principle_broken\"} 1\n", metrics, StringComparison.Ordinal);
        var checkpoint = Assert.Single(sample.LogLines, line => line.Contains("\"EventId\":1713", StringComparison.Ordinal));
        Assert.StartsWith(
            "constitutional-ai\n1\n", JsonDocument.Parse(checkpoint).RootElement.GetProperty("State").GetProperty("Note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Principle_LookedUpTwice_MissesOnceAndHitsOnce()
    {
        await using var sample = await Sample.StartAsync();

        await sample.GetJsonAsync("/principles/transparency");
        await sample.GetJsonAsync("/principles/transparency");

        var metrics = await sample.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("acgs_cache_requests_total{cache=\"principles\"} 2\n", metrics, StringComparison.Ordinal);
        Assert.Contains("acgs_cache_hits_total{cache=\"principles\"} 1\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_WithUnknownKey_StopsTheStartWithOneSentence()
    {
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => Sample.StartAsync("--Acgs:Helth:Period", "00:00:01"));

        Assert.Contains("Unhandled exception. Acgs.Governance cannot start: Acgs:Helth:Period is not a known key", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> RefuseAsync(Sample sample)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/principles");
        request.Headers.Add("X-Constitutional-Hash", "0000000000000000");
        return sample.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
