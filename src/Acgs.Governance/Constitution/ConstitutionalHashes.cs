// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Constitution;

/// <summary>
/// The constitution as a running service holds it: one active hash, and those that callers may still state.
/// The hash is a public version marker. It is no credential and proves nothing about who sent it.
/// </summary>
public sealed class ConstitutionalHashes
{
    /// <summary>The request and response header that carries the hash.</summary>
    public const string HeaderName = "X-Constitutional-Hash";

    /// <summary>The hash that applies when nothing else is configured.</summary>
    public const string Default = HashFormat.BuiltIn;

    private readonly FrozenDictionary<string, DateTimeOffset> _accepted;

    internal ConstitutionalHashes(IOptions<GovernanceOptions> options)
    {
        Active = options.Value.ConstitutionalHash!;
        // A hash that stands twice stays accepted until the later of its two ends.
        _accepted = options.Value.AcceptedHashes
            .GroupBy(accepted => accepted.Hash, accepted => accepted.Until ?? DateTimeOffset.MaxValue)
            .ToFrozenDictionary(ends => ends.Key, ends => ends.Max(), StringComparer.Ordinal);
    }

    /// <summary>The active hash: the only one that is ever written, sent or logged.</summary>
    public string Active { get; }

    /// <summary>The accepted hashes with their ends, those that have ended included; <see cref="DateTimeOffset.MaxValue"/> is no end.</summary>
    internal IReadOnlyDictionary<string, DateTimeOffset> Accepted => _accepted;

    /// <summary>Whether <paramref name="hash"/> is an older one that callers may still state at <paramref name="now"/>.</summary>
    /// <param name="hash">The hash that a caller stated.</param>
    /// <param name="now">The instant of the question.</param>
    public bool IsAccepted(string hash, DateTimeOffset now) =>
        _accepted.TryGetValue(hash, out var until) && now < until;
}
