// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;

namespace Acgs.Governance.Constitution;

/// <summary>A constitution as it is configured at one time. It never changes; a reload makes another one.</summary>
internal sealed class ConstitutionSnapshot
{
    private readonly FrozenDictionary<string, DateTimeOffset> _accepted;

    public ConstitutionSnapshot(string active, IEnumerable<AcceptedHash> accepted)
    {
        Active = active;
        // A hash that stands twice stays accepted until the later of its two ends.
        _accepted = accepted
            .GroupBy(hash => hash.Hash, hash => hash.Until ?? DateTimeOffset.MaxValue)
            .ToFrozenDictionary(ends => ends.Key, ends => ends.Max(), StringComparer.Ordinal);
    }

    /// <summary>The active hash.</summary>
    public string Active { get; }

    /// <summary>The older hashes and the instants from which they are refused.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Accepted => _accepted;

    /// <summary>Whether <paramref name="hash"/> is an older one that callers may still state at <paramref name="now"/>.</summary>
    public bool IsAccepted(string hash, DateTimeOffset now) => _accepted.TryGetValue(hash, out var until) && now < until;
}
