// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Mvc;

namespace Acgs.Governance.PipelineTests.Styles;

[ApiController]
[Route("app")]
public sealed class AppController(Arrivals arrivals, IHttpClientFactory clients) : ControllerBase
{
    [HttpGet("ok")]
    public string Ok200() => "ok";

    [HttpPost("echo")]
    public async Task<string> Echo()
    {
        using var reader = new StreamReader(Request.Body);
        return await reader.ReadToEndAsync(HttpContext.RequestAborted);
    }

    [HttpGet("redirect")]
    public RedirectResult Redirect302() => Redirect("ok");

    [HttpGet("empty")]
    public NoContentResult Empty204() => NoContent();

    [HttpGet("missing")]
    public NotFoundResult Missing() => NotFound();

    [HttpGet("cacheable")]
    public string Cacheable() => Bodies.Cacheable(Response);

    [HttpGet("stream")]
    public Task Stream() => Bodies.StreamAsync(HttpContext);

    [HttpGet("outgoing")]
    public Task<string> Outgoing() => Bodies.CallAsync(clients, HttpContext.RequestAborted);

    [HttpGet("exempt")]
    [ConstitutionalExempt(Reason = "It shows that such an endpoint is not evaluated.")]
    public string Exempt() => "exempt";

    [HttpGet("required")]
    [RequireConstitution]
    public string Required() => "required";

    [HttpGet("throw")]
    public string Throw() => throw new InvalidOperationException("thrown by the application");

    [HttpGet("throw-late")]
    public Task ThrowLate() => Bodies.ThrowLateAsync(HttpContext);

    [HttpGet("throw-bad")]
    public string ThrowBad() => throw new BadHttpRequestException("refused by the application", StatusCodes.Status413PayloadTooLarge);

    [HttpGet("throw-canceled")]
    public string ThrowCanceled() => throw new OperationCanceledException("canceled by the application");

    [HttpGet("wait")]
    public Task Wait() => arrivals.WaitAsync(HttpContext.RequestAborted);

    [HttpGet("wait-and-fail")]
    public Task WaitAndFail() => Bodies.WaitAndFailAsync(arrivals, HttpContext.RequestAborted);
}
