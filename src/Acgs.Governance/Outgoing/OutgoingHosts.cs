// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>The allow-list in force.</summary>
internal sealed class OutgoingHosts(IOptions<OutgoingOptions> options)
{
    private HostSet? _current;

    public bool Contain(Uri target) => (Volatile.Read(ref _current) ?? Read()).Contains(target);

    /// <summary>Takes over a list that was reloaded.</summary>
    public void Follow(OutgoingOptions next) => Volatile.Write(ref _current, Create(next));

    // Not in the constructor: the factory of HTTP clients keeps a handler whose construction failed, and would go on failing.
    private HostSet Read()
    {
        var read = Create(options.Value);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }

    private static HostSet Create(OutgoingOptions options) => new(options.Hosts.Select(Parse));

    // What does not parse has failed the validation before.
    private static HostPattern Parse(string entry)
    {
        HostPattern.Parse(entry, out var pattern);
        return pattern;
    }
}
