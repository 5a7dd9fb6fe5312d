// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Mvc;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A controller of the tests, with and without requirements of its actions.</summary>
[ApiController]
[Route("mvc")]
[RequireConstitution]
public sealed class MarkedController : ControllerBase
{
    [HttpGet("required")]
    public IActionResult Required() => Content("ok");

    [HttpGet("exempt")]
    [ConstitutionalExempt(Reason = "test")]
    public IActionResult Exempt() => Content("ok");
}
