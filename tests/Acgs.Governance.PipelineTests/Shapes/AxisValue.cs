// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>One value of one axis, both by index.</summary>
internal readonly record struct AxisValue(int Axis, int Index);
