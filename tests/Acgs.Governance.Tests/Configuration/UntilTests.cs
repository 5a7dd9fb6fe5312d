// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>The end of an accepted hash, in a process far from Greenwich.</summary>
public sealed class UntilTests
{
    [Theory]
    [InlineData("2127-01-31T00:00:00", "2127-01-31T00:00:00Z")]
    [InlineData("2127-01-31", "2127-01-31T00:00:00Z")]
    [InlineData("2127-01-31T00:00:00Z", "2127-01-31T00:00:00Z")]
    [InlineData("2127-01-31T00:00:00-05:00", "2127-01-31T05:00:00Z")]
    public async Task Until_WithAndWithoutAnOffset_IsUtcUnlessItSaysOtherwise(string configured, string until)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        await using var service = TestService.Start(
            new Dictionary<string, string?> { ["TZ"] = "America/New_York" },
            "--urls", $"{address}", "--Acgs:AcceptedHashes:0:Hash", Hash.Older, "--Acgs:AcceptedHashes:0:Until", configured);
        await service.WaitForHttpAsync(new Uri(address, "/info"), TimeSpan.FromSeconds(60));

        using var client = new HttpClient { BaseAddress = address };
        using var info = JsonDocument.Parse(await client.GetStringAsync("/info", TestContext.Current.CancellationToken));

        Assert.Equal(until, info.RootElement.GetProperty("accepted_hashes")[0].GetProperty("until").GetString());
    }
}
