// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Requests;

public sealed class HostFilteringTests
{
    [Fact]
    public async Task HostFiltering_ForeignHost_Answers400WithTheStamp()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["AllowedHosts"] = "governed.example" });

        using var response = await app.GetAsync("/api");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync();
        Assert.Equal(["status=400 1"], app.Metrics.Counted("acgs.requests"));
    }
}
