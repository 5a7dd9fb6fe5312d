// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Decides whether a caller sees details that have a <see cref="HealthVisibility"/>.</summary>
internal sealed class HealthDetailsAccess(IOptions<HealthOptions> options)
{
    public ValueTask<bool> IsAllowedAsync(HttpContext context) => IsAllowedAsync(options.Value.Checks, options.Value.Policy, context);

    public static ValueTask<bool> IsAllowedAsync(HealthVisibility visibility, string? policy, HttpContext context) => visibility switch
    {
        HealthVisibility.Always => new(true),
        HealthVisibility.Loopback => new(LocalCaller.IsLocal(context)),
        HealthVisibility.WhenAuthorized when policy is not null => SatisfiesAsync(policy, context),
        HealthVisibility.WhenAuthorized => new(context.User.Identity?.IsAuthenticated == true),
        _ => new(false),
    };

    private static async ValueTask<bool> SatisfiesAsync(string policy, HttpContext context)
    {
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        return (await authorization.AuthorizeAsync(context.User, context, policy)).Succeeded;
    }
}
