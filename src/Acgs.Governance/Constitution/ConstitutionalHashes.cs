// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Constitution;

/// <summary>
/// The constitution of a running service: one active hash and the accepted hashes. A hash is a public version marker. It is not a
/// credential and does not authenticate the sender.
/// </summary>
public sealed class ConstitutionalHashes
{
    /// <summary>The request and response header that carries the hash.</summary>
    public const string HeaderName = "X-Constitutional-Hash";

    /// <summary>The built-in hash, used if none is configured.</summary>
    public const string Default = HashFormat.BuiltIn;

    private readonly IOptions<GovernanceOptions> _options;
    private ConstitutionSnapshot? _current;

    internal ConstitutionalHashes(IOptions<GovernanceOptions> options) => _options = options;

    /// <summary>The active hash: the only one that is written, sent and logged. Constant until the service restarts.</summary>
    public string Active => Current.Active;

    /// <summary>
    /// The accepted hashes with their end times, including expired ones; <see cref="DateTimeOffset.MaxValue"/> means no end.
    /// </summary>
    internal IReadOnlyDictionary<string, DateTimeOffset> Accepted => Current.Accepted;

    /// <summary>The current constitution.</summary>
    internal ConstitutionSnapshot Current => Volatile.Read(ref _current) ?? Read();

    /// <summary>
    /// Whether <paramref name="hash"/> is an accepted hash at <paramref name="now"/>. Changes of <c>Acgs:AcceptedHashes</c> in a reloaded
    /// configuration apply immediately.
    /// </summary>
    /// <param name="hash">The hash that a caller stated.</param>
    /// <param name="now">The time of the evaluation.</param>
    public bool IsAccepted(string hash, DateTimeOffset now) => Current.IsAccepted(hash, now);

    /// <summary>Replaces the constitution after a reload.</summary>
    internal void Follow(ConstitutionSnapshot next) => Volatile.Write(ref _current, next);

    // Created on first use: a hosted service may resolve this class before the options are validated.
    private ConstitutionSnapshot Read()
    {
        var options = _options.Value;
        var read = new ConstitutionSnapshot(options.ConstitutionalHash!, options.AcceptedHashes);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }
}
