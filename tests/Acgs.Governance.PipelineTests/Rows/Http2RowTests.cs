// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 7: a service all of whose endpoints speak HTTP/2, and probes that do not.</summary>
public sealed class Http2RowTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/metrics")]
    public async Task HealthPort_OfAnHttp2Service_SpeaksHttp1(string path)
    {
        var port = Ports.GetFree();
        await using var host = await RowHost.StartAsync(
            governance => governance.AddPrometheus(),
            app =>
            {
                app.UseAcgsGovernance();
                app.MapAcgsGovernance();
            },
            ("Kestrel:EndpointDefaults:Protocols", "Http2"),
            ("Acgs:Health:Port", $"{port}"),
            ("Acgs:Metrics:OnHealthPort", "true"));
        using var probe = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        using var response = await probe.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version11), (response.StatusCode, response.Version));
        Assert.Single(response.Headers.GetValues(Answer.HashHeader));
    }
}
