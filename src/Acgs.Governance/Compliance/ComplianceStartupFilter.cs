// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Puts the evaluation in front of the pipeline, and stops a start whose endpoints require what nothing evaluates.
/// </summary>
internal sealed class ComplianceStartupFilter(CompliancePlacement placement, MarkedEndpoints endpoints) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        CompliancePlacement.MarkRoot(app);
        app.UseMiddleware<FrontMiddleware>();
        next(app);
        // By now the endpoints of the application are mapped; those that come later are guarded one by one.
        if (!placement.IsAtRoot && !placement.IsInBranch && endpoints.Current.FirstRequired is { } required)
        {
            throw new GovernanceConfigurationException(typeof(ComplianceOptions), [Unenforced(required)]);
        }
    };

    private static string Unenforced(string endpoint) =>
        $"The endpoint '{endpoint}' requires the header X-Constitutional-Hash, but no request is evaluated: call app.UseAcgsGovernance() before the application runs.";
}
