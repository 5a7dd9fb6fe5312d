// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Mvc;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>A controller that a service may have had before, at <c>/health</c>, <c>/health/live</c> and <c>/health/other</c>.</summary>
public sealed class HealthController : Controller
{
    public ContentResult Index() => Content("own");

    public ContentResult Live() => Content("own");

    public ContentResult Other() => Content("own");
}
