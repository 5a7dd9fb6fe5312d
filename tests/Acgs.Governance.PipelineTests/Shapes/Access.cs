// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>Who may call a service.</summary>
internal enum Access
{
    Open,
    Auth,
    AuthFallback,
}
