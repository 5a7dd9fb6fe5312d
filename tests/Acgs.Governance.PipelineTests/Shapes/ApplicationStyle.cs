// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>With which framework a service answers.</summary>
internal enum ApplicationStyle
{
    Minimal,
    Mvc,
    RazorPages,
    Blazor,
    SignalR,
    Grpc,
    Yarp,
    Worker,
    Spa,
}
