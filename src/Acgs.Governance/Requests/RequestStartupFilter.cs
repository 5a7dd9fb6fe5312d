// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Acgs.Governance.Requests;

/// <summary>
/// Puts <see cref="RequestMiddleware"/> in front of the whole pipeline. Host filtering, routing with its short-circuited
/// endpoints and error pages run before anything that <c>UseAcgsGovernance</c> could add.
/// </summary>
internal sealed class RequestStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<RequestMiddleware>();
        next(app);
    };
}
