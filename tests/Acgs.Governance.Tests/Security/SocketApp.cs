// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Security;

/// <summary>A governed service that is spoken to in bytes: <c>/api</c>, <c>/take</c> for bodies, and two accepted hashes.</summary>
internal static class SocketApp
{
    /// <summary>The end of the head of a request after which the server hangs up.</summary>
    public const string Last = "Host: 127.0.0.1\r\nConnection: close\r\n\r\n";

    public static Task<GovernedApp> StartAsync(Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? build = null) =>
        GovernedApp.StartAsync(
            new(settings ?? []) { ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older },
            build,
            app =>
            {
                app.MapPost("/take", async (HttpContext context) =>
                {
                    await context.Request.Body.CopyToAsync(Stream.Null);
                    return "taken";
                });
                app.MapPost("/leave", () => "left");
            });

    /// <summary>Sends the bytes, Latin-1 for character, and returns what came of them.</summary>
    public static async Task<Seen> AskAsync(string bytes, Dictionary<string, string?>? settings = null)
    {
        await using var app = await StartAsync(settings);
        var answers = await RawHttp.SendAsync(app.Port, bytes);
        await app.StopAsync();
        return Seen.Of(answers, app);
    }
}
