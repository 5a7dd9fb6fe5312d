// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>The routes that every application has, as minimal APIs.</summary>
internal class MinimalStyle : PipelinePart
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton<Arrivals>();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        var app = endpoints.MapGroup("/app");
        app.MapGet("/ok", () => "ok");
        app.MapPost("/echo", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            return await reader.ReadToEndAsync(context.RequestAborted);
        });
        app.MapGet("/redirect", () => Results.Redirect("ok"));
        app.MapGet("/empty", () => Results.NoContent());
        app.MapGet("/missing", () => Results.NotFound());
        app.MapGet("/cacheable", (HttpResponse response) => Bodies.Cacheable(response));
        app.MapGet("/stream", (HttpContext context) => Bodies.StreamAsync(context));
        app.MapGet("/outgoing", (IHttpClientFactory clients, CancellationToken aborted) => Bodies.CallAsync(clients, aborted));
        app.MapGet("/exempt", () => "exempt").WithMetadata(new ConstitutionalExemptAttribute { Reason = "It shows that such an endpoint is not evaluated." });
        app.MapGet("/required", () => "required").RequireConstitution();
        MapFailures(app);
    }

    private static void MapFailures(RouteGroupBuilder app)
    {
        app.MapGet("/throw", string () => throw new InvalidOperationException("thrown by the application"));
        app.MapGet("/throw-late", (HttpContext context) => Bodies.ThrowLateAsync(context));
        app.MapGet("/throw-bad", string () => throw new BadHttpRequestException("refused by the application", StatusCodes.Status413PayloadTooLarge));
        app.MapGet("/throw-canceled", string () => throw new OperationCanceledException("canceled by the application"));
        app.MapGet("/wait", (Arrivals arrivals, CancellationToken aborted) => arrivals.WaitAsync(aborted));
        app.MapGet("/wait-and-fail", (Arrivals arrivals, CancellationToken aborted) => Bodies.WaitAndFailAsync(arrivals, aborted));
    }
}
