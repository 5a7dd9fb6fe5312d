// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Adds the compliance policy to the request pipeline.</summary>
public static class GovernanceApplicationExtensions
{
    /// <summary>
    /// Evaluates the header <c>X-Constitutional-Hash</c> of every request and refuses an unacceptable one with 403. Called at the root of
    /// the pipeline, it runs before all other middleware, including authentication and caching, wherever the call appears. Called in a
    /// branch (<c>Map</c>, <c>UseWhen</c>), it applies to that branch only. Repeated calls have no effect. Responses are stamped and
    /// counted without this call too.
    /// </summary>
    /// <param name="app">The application, or a branch of its pipeline.</param>
    /// <returns>The same application builder.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called.</exception>
    public static IApplicationBuilder UseAcgsGovernance(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var placement = app.ApplicationServices.GetService<CompliancePlacement>()
            ?? throw new InvalidOperationException("UseAcgsGovernance requires services: call builder.AddAcgsGovernance() before building the application.");
        return placement.Add(app) ? app.UseMiddleware<ComplianceMiddleware>() : app;
    }
}
