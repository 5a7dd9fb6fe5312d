// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Mvc;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>A controller with a route at <c>/info</c>.</summary>
[ApiController]
public sealed class InfoController : ControllerBase
{
    [HttpGet("/info")]
    public ContentResult Get() => Content("own");
}
