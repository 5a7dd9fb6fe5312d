// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>What a service does with unhandled exceptions.</summary>
internal enum ErrorHandling
{
    None,
    ErrorPage,
    ErrorProblem,
}
