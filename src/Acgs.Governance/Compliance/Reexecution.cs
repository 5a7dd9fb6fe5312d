// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>Tells the second way of a request through the pipeline, to a page about its error, from the first.</summary>
internal static class Reexecution
{
    // The status comes first because it is cheap: whoever executes a request once more has set it before.
    public static bool IsUnderWay(HttpContext context) =>
        context.Response.StatusCode != StatusCodes.Status200OK
        && (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null);
}
