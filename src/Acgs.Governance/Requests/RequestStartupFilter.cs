// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Acgs.Governance.Requests;

/// <summary>
/// Adds <see cref="RequestMiddleware"/> before the whole pipeline, including host filtering, routing with short-circuited endpoints and
/// error pages, which run before anything that <c>UseAcgsGovernance</c> could add.
/// </summary>
internal sealed class RequestStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<RequestMiddleware>();
        next(app);
    };
}
