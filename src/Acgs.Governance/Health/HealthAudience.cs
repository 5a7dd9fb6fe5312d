// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Decides whether a caller sees the single checks, and whatever else has a <see cref="HealthVisibility"/>.</summary>
internal sealed class HealthAudience(IOptions<HealthOptions> options)
{
    public ValueTask<bool> SeesAsync(HttpContext context) => SeesAsync(options.Value.Checks, options.Value.Policy, context);

    public static ValueTask<bool> SeesAsync(HealthVisibility visibility, string? policy, HttpContext context) => visibility switch
    {
        HealthVisibility.Always => new(true),
        HealthVisibility.Loopback => new(LocalCaller.Made(context)),
        HealthVisibility.WhenAuthorized when policy is not null => MeetsAsync(policy, context),
        HealthVisibility.WhenAuthorized => new(context.User.Identity?.IsAuthenticated == true),
        _ => new(false),
    };

    private static async ValueTask<bool> MeetsAsync(string policy, HttpContext context)
    {
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        return (await authorization.AuthorizeAsync(context.User, context, policy)).Succeeded;
    }
}
