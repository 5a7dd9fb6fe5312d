// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>The framework aborts a request that takes too long, which is not its client's doing.</summary>
internal sealed class RequestTimeoutsPart : PipelinePart
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    public override IEnumerable<Exchange> Exchanges => [new("timed out", HttpMethod.Get, "/app/slow")];

    public override void AddServices(IServiceCollection services) => services.AddRequestTimeouts();

    public override void Use(IApplicationBuilder app) => app.UseRequestTimeouts();

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/app/slow", (CancellationToken aborted) => Task.Delay(Timeout.Infinite, aborted))
        .WithRequestTimeout(Short);
}
