// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;

namespace Acgs.Governance.Outgoing;

/// <summary>A compiled allow-list: one lookup for the host, and one per parent domain if any entry starts with <c>*.</c>.</summary>
internal sealed class HostSet
{
    // A null value means every port.
    private readonly FrozenDictionary<string, int[]?> _exact;
    private readonly FrozenDictionary<string, int[]?> _below;
    private readonly FrozenDictionary<string, int[]?>.AlternateLookup<ReadOnlySpan<char>> _parents;

    public HostSet(IEnumerable<HostPattern> patterns)
    {
        var all = patterns.ToLookup(pattern => pattern.MatchesSubdomains);
        _exact = Index(all[false]);
        _below = Index(all[true]);
        _parents = _below.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(Uri target)
    {
        var host = target.IdnHost;
        return (_exact.TryGetValue(host, out var ports) && Allows(ports, target.Port))
            || (_below.Count > 0 && target.HostNameType == UriHostNameType.Dns && ContainsParent(host, target.Port));
    }

    private static FrozenDictionary<string, int[]?> Index(IEnumerable<HostPattern> patterns) => patterns
        .GroupBy(pattern => pattern.Name, pattern => pattern.Port, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            ports => ports.Key,
            ports => ports.Contains(null) ? null : ports.Select(port => port!.Value).ToArray(),
            StringComparer.OrdinalIgnoreCase);

    private static bool Allows(int[]? ports, int port) => ports is null || Array.IndexOf(ports, port) >= 0;

    private bool ContainsParent(string host, int port)
    {
        for (var dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            if (_parents.TryGetValue(host.AsSpan(dot + 1), out var ports) && Allows(ports, port))
            {
                return true;
            }
        }

        return false;
    }
}
