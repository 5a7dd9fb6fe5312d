// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 7: a service all of whose endpoints speak HTTP/2, and probes that do not.</summary>
public sealed class Http2RowTests
{
    [Fact]
    public async Task HealthPort_OfAnHttp2Service_SpeaksHttp1()
    {
        var port = Ports.GetFree();
        await using var host = await RowHost.StartAsync(
            _ => { },
            app =>
            {
                app.UseAcgsGovernance();
                app.MapAcgsGovernance();
            },
            ("Kestrel:EndpointDefaults:Protocols", "Http2"),
            ("Acgs:Health:Port", $"{port}"));
        using var probe = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        foreach (var path in new[] { "/health", "/health/live", "/health/ready", "/health/startup" })
        {
            using var response = await probe.GetAsync(path, TestContext.Current.CancellationToken);

            Assert.Equal((path, HttpStatusCode.OK, HttpVersion.Version11), (path, response.StatusCode, response.Version));
            Assert.Single(response.Headers.GetValues(Answer.HashHeader));
        }
    }
}
