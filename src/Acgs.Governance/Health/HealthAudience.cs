// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Decides whether a caller sees the single checks, and whatever else has a <see cref="HealthVisibility"/>.</summary>
internal sealed class HealthAudience(IOptions<HealthOptions> options)
{
    public bool Sees(HttpContext context) => Sees(options.Value.Checks, context);

    public static bool Sees(HealthVisibility visibility, HttpContext context) => visibility switch
    {
        HealthVisibility.Always => true,
        HealthVisibility.Loopback => IsLocal(context),
        HealthVisibility.WhenAuthorized => context.User.Identity?.IsAuthenticated == true,
        _ => false,
    };

    // Behind a proxy on the same machine every caller comes from loopback; what the proxy adds gives the others away.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("X-Real-IP")
        && !context.Request.Headers.ContainsKey("Forwarded");
}
