// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>How a service builds its host.</summary>
internal enum HostingStyle
{
    WebApplication,
    Slim,
    Empty,
    Startup,
    WebHost,
}
