// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>Applies a changed allow-list.</summary>
internal sealed partial class OutgoingReload(
    OutgoingHosts hosts, IOptions<OutgoingOptions> started, IOptionsFactory<OutgoingOptions> outgoing, ILogger<OutgoingReload> logger) : IReloadFollower
{
    private OutgoingOptions? _inForce;

    public IEnumerable<string> Keys => ["Outgoing:Hosts:*"];

    public Action? Read(ICollection<string> failures) => outgoing.TryCreate(failures) is { } next ? () => Apply(next) : null;

    private void Apply(OutgoingOptions next)
    {
        if (!next.Hosts.SequenceEqual((_inForce ?? started.Value).Hosts, StringComparer.Ordinal))
        {
            hosts.Follow(next);
            Log.Changed(logger, next.Hosts.Count);
        }

        _inForce = next;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1401, LogLevel.Information, "The allow-list of outgoing hosts was reloaded and has {Count} entries.", EventName = "OutgoingHostsChanged")]
        public static partial void Changed(ILogger logger, int count);
    }
}
