// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.RateLimiting;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>A limiter that turns every request away.</summary>
internal sealed class FullLimiter : RateLimiter
{
    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Refusal();

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(new Refusal());

    private sealed class Refusal : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
