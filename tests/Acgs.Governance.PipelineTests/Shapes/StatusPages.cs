// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>What a service does with statuses that have no body.</summary>
internal enum StatusPages
{
    None,
    StatusText,
    StatusReExecute,
}
