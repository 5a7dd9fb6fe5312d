// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>The current allow-list.</summary>
internal sealed class OutgoingHosts(IOptions<OutgoingOptions> options)
{
    private HostSet? _current;

    public bool Contain(Uri target) => (Volatile.Read(ref _current) ?? Read()).Contains(target);

    /// <summary>Replaces the list after a reload.</summary>
    public void Follow(OutgoingOptions next) => Volatile.Write(ref _current, Create(next));

    // Created on first use: the HTTP client factory caches a handler whose construction failed.
    private HostSet Read()
    {
        var read = Create(options.Value);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }

    private static HostSet Create(OutgoingOptions options) => new(options.Hosts.Select(Parse));

    // Validation has rejected entries that do not parse.
    private static HostPattern Parse(string entry)
    {
        HostPattern.Parse(entry, out var pattern);
        return pattern;
    }
}
