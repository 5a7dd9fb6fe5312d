// Constitutional Hash: cdd01ef066bc6cf2

using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// Removes stamp attributes from log records when their resource has them. No application value is lost: the logger renames those.
/// </summary>
internal sealed class ResourceStampProcessor(GovernanceResource resource) : BaseProcessor<LogRecord>
{
    // Safe to reuse per thread: a processor that keeps a record must copy its attributes, because the logger reuses them as well.
    [ThreadStatic]
    private static UnstampedAttributes? _ofThread;

    private StampKeys? _stated;

    public override void OnEnd(LogRecord data)
    {
        var shown = _ofThread ??= new();
        if (data.Attributes is { } all && shown.Show(all, _stated ??= resource.StatedOn(ParentProvider.GetResource())))
        {
            data.Attributes = shown;
        }
    }
}
