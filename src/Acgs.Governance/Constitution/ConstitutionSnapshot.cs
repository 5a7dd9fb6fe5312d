// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;

namespace Acgs.Governance.Constitution;

/// <summary>The configured constitution at one time. Immutable; a reload creates a new one.</summary>
internal sealed class ConstitutionSnapshot
{
    private readonly FrozenDictionary<string, DateTimeOffset> _accepted;

    public ConstitutionSnapshot(string active, IEnumerable<AcceptedHash> accepted)
    {
        Active = active;
        // A hash listed twice is accepted until the later of its end times.
        _accepted = accepted
            .GroupBy(hash => hash.Hash, hash => hash.Until ?? DateTimeOffset.MaxValue)
            .ToFrozenDictionary(ends => ends.Key, ends => ends.Max(), StringComparer.Ordinal);
    }

    public string Active { get; }

    /// <summary>The accepted hashes and the times from which they are refused.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Accepted => _accepted;

    public bool IsAccepted(string hash, DateTimeOffset now) => _accepted.TryGetValue(hash, out var until) && now < until;
}
