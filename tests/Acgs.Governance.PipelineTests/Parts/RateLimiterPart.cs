// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.RateLimiting;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>A global limiter that lets everybody pass but the client that has spent its permits.</summary>
internal sealed class RateLimiterPart : PipelinePart
{
    public const string ClientHeader = "X-Client";

    public static readonly IReadOnlyDictionary<string, string> Spent = new Dictionary<string, string> { [ClientHeader] = "spent" };

    /// <summary>The partition that permits nothing any more.</summary>
    public static RateLimitPartition<string> Nothing => RateLimitPartition.Get<string>("spent", _ => CreateSpent());

    public override IEnumerable<Exchange> Exchanges => [new("limited", HttpMethod.Get, "/app/ok?limited") { Headers = Spent }];

    public override void AddServices(IServiceCollection services) => services.AddRateLimiter(limiter =>
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Headers[ClientHeader] == "spent"
                ? Nothing
                : RateLimitPartition.GetNoLimiter("others")));

    public override void Use(IApplicationBuilder app) => app.UseRateLimiter();

    private static FixedWindowRateLimiter CreateSpent()
    {
        var limiter = new FixedWindowRateLimiter(new() { PermitLimit = 1, Window = TimeSpan.FromDays(1), AutoReplenishment = false });
        limiter.AttemptAcquire().Dispose();
        return limiter;
    }
}
