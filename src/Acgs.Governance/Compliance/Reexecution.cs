// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>Detects that an error page is executed for the request.</summary>
internal static class Reexecution
{
    // The status is checked first because it is cheap: re-execution always sets it before.
    public static bool IsUnderWay(HttpContext context) =>
        context.Response.StatusCode != StatusCodes.Status200OK
        && (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null);
}
