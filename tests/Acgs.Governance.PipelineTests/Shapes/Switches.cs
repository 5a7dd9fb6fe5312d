// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>What a pipeline has or has not. The names go into those of the tests.</summary>
[Flags]
internal enum Switches
{
    None = 0,
    ResponseCaching = 1 << 0,
    OutputCaching = 1 << 1,
    Compression = 1 << 2,
    HttpLogging = 1 << 3,
    ReplacedBody = 1 << 4,
    RateLimiter = 1 << 5,
    Cors = 1 << 6,
    PathBase = 1 << 7,
    MapGroup = 1 << 8,
    StaticFiles = 1 << 9,
    Rewriting = 1 << 10,
    ServiceDefaults = 1 << 11,
    OwnRoutes = 1 << 12,
    Http2Only = 1 << 13,
    Prometheus = 1 << 14,
    RequestTimeouts = 1 << 15,

    /// <summary>The environment in which services are validated, and a web application shows exceptions.</summary>
    Development = 1 << 16,

    /// <summary><c>UseAcgsGovernance</c> is called behind all others, and not first, which makes no difference.</summary>
    CalledLast = 1 << 17,
}
