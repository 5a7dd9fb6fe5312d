// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.WebSockets;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>SignalR has two endpoints for a hub: one negotiates, the other is the connection.</summary>
public sealed class RequiredHubTests
{
    [Theory]
    [InlineData("/marked", null, 403)]
    [InlineData("/marked", Hash.Foreign, 403)]
    [InlineData("/marked", Hash.Active, 200)]
    [InlineData("/convention", null, 403)]
    [InlineData("/convention", Hash.Active, 200)]
    [InlineData("/plain", null, 200)]
    [InlineData("/plain", Hash.Foreign, 403)]
    public async Task Negotiation_OfAHub_IsEvaluatedByItsRequirement(string hub, string? stated, int expected)
    {
        await using var app = await StartAsync();

        using var response = await app.SendAsync(
            HttpMethod.Post, $"{hub}/negotiate?negotiateVersion=1", stated is null ? [] : [stated]);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/marked", null, HttpStatusCode.Forbidden)]
    [InlineData("/marked", Hash.Active, HttpStatusCode.SwitchingProtocols)]
    [InlineData("/convention", null, HttpStatusCode.Forbidden)]
    [InlineData("/convention", Hash.Foreign, HttpStatusCode.Forbidden)]
    [InlineData("/convention", Hash.Active, HttpStatusCode.SwitchingProtocols)]
    [InlineData("/plain", null, HttpStatusCode.SwitchingProtocols)]
    public async Task Connection_OfAHub_IsEvaluatedByItsRequirement(string hub, string? stated, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (stated is not null)
        {
            socket.Options.SetRequestHeader(Hash.Header, stated);
        }

        var failure = await Record.ExceptionAsync(() => socket.ConnectAsync(
            new Uri($"ws://127.0.0.1:{app.Port}{hub}"), TestContext.Current.CancellationToken));

        Assert.Equal(expected, socket.HttpStatusCode);
        Assert.Equal(expected == HttpStatusCode.SwitchingProtocols, failure is null);
        Assert.Equal(stated is null && hub == "/plain" ? 0 : 1, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    private static Task<GovernedApp> StartAsync() => GovernedApp.StartAsync(
        build: builder => builder.Services.AddSignalR(),
        map: app =>
        {
            app.MapHub<MarkedHub>("/marked");
            app.MapHub<PlainHub>("/convention").RequireConstitution();
            app.MapHub<PlainHub>("/plain");
        });
}
