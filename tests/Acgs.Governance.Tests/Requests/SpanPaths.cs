// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Requests;

/// <summary>A service with one path for each way in which a request can end.</summary>
internal static class SpanPaths
{
    public static Task<GovernedApp> StartAsync(Action<WebApplicationBuilder>? build = null) => GovernedApp.StartAsync(
        new() { ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older },
        builder =>
        {
            builder.Services.AddSingleton<IGovernanceEndpoint, ConnectorEndpoint>();
            build?.Invoke(builder);
        },
        app =>
        {
            app.MapGet("/fail", string () => throw new InvalidOperationException("broken on purpose"));
            app.MapGet("/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok");
            app.MapGet("/short", () => "ok").ShortCircuit();
            app.MapGet("/child", () =>
            {
                using var child = new Activity("child").Start();
                return "ok";
            });
        });

    /// <summary>Sends a request as a part of a trace and returns the status of its answer.</summary>
    public static async Task<int> AskAsync(GovernedApp app, string path, string? stated, string parent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("traceparent", parent);
        request.Headers.Add(Hash.Header, stated is null ? [] : [stated]);
        using var response = await app.SendAsync(request);
        return (int)response.StatusCode;
    }

    private sealed class ConnectorEndpoint : IGovernanceEndpoint
    {
        public string Path => "/connector";

        public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, context => context.Response.WriteAsync("ok"));
    }
}
