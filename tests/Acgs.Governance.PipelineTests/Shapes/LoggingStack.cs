// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>With what a service logs, and how it says so.</summary>
internal enum LoggingStack
{
    Framework,
    UseSerilog,
    AddSerilog,
    TwoStageSerilog,
}
