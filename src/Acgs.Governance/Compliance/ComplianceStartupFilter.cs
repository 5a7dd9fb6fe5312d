// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Adds the evaluation to the front of the pipeline, and fails the start if endpoints require the header but no request is evaluated.
/// </summary>
internal sealed class ComplianceStartupFilter(CompliancePlacement placement, MarkedEndpoints endpoints) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        CompliancePlacement.MarkRoot(app);
        app.UseMiddleware<FrontMiddleware>();
        next(app);
        // The application's endpoints are mapped by now; endpoints that are added later are checked per request.
        if (!placement.IsAtRoot && !placement.IsInBranch && endpoints.Current.FirstRequired is { } required)
        {
            throw new GovernanceConfigurationException(typeof(ComplianceOptions), [Unenforced(required)]);
        }
    };

    private static string Unenforced(string endpoint) =>
        $"The endpoint '{endpoint}' requires the header X-Constitutional-Hash, but requests are not evaluated: call app.UseAcgsGovernance().";
}
