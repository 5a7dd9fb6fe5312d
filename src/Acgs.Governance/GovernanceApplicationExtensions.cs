// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Puts the compliance policy into the request pipeline.</summary>
public static class GovernanceApplicationExtensions
{
    private const string Marker = "Acgs.Governance";

    /// <summary>
    /// Judges the header <c>X-Constitutional-Hash</c> of every request and refuses a wrong one with 403. Call it first: what
    /// middleware ahead of it answers is not judged. Routing may come before or after, and short-circuited endpoints are judged too.
    /// A second call adds nothing. Responses are stamped and counted without this call too.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called.</exception>
    public static IApplicationBuilder UseAcgsGovernance(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.ApplicationServices.GetService<GovernanceBuilder>() is null)
        {
            throw new InvalidOperationException("UseAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.");
        }

        app.ApplicationServices.GetRequiredService<ShortCircuitPolicy>().IsInUse = true;
        return app.Properties.TryAdd(Marker, Marker) ? app.UseMiddleware<ComplianceMiddleware>() : app;
    }
}
