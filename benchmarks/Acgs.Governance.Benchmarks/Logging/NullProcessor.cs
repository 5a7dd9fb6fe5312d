// Constitutional Hash: cdd01ef066bc6cf2

using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>A processor of OpenTelemetry that does nothing: an exporter's own cost is not the stamp's.</summary>
internal sealed class NullProcessor : BaseProcessor<LogRecord>;
