// Constitutional Hash: cdd01ef066bc6cf2

using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// Takes the stamp off log records whose resource carries it: said once for all of them, not with each. Nobody else's value is lost,
/// because the logger has moved that to another key.
/// </summary>
internal sealed class ResourceStamp(GovernanceResource resource) : BaseProcessor<LogRecord>
{
    // Whoever keeps a record beyond this call copies its attributes, because the logger lends them for no longer than that.
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
