// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Puts the compliance policy into the request pipeline.</summary>
public static class GovernanceApplicationExtensions
{
    /// <summary>
    /// Evaluates the header <c>X-Constitutional-Hash</c> of every request and refuses a wrong one with 403. Called at the root of the
    /// pipeline it applies ahead of everything else, authentication and caches included, wherever the call stands. Called in a branch
    /// (<c>Map</c>, <c>UseWhen</c>) it applies there, and to nothing else. A second call adds nothing. Responses are stamped and
    /// counted without this call too.
    /// </summary>
    /// <param name="app">The application, or a branch of it.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called.</exception>
    public static IApplicationBuilder UseAcgsGovernance(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var placement = app.ApplicationServices.GetService<CompliancePlacement>()
            ?? throw new InvalidOperationException("UseAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.");
        return placement.Add(app) ? app.UseMiddleware<ComplianceMiddleware>() : app;
    }
}
