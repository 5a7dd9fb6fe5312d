// Constitutional Hash: cdd01ef066bc6cf2

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

    private readonly IOptions<GovernanceOptions> _options;
    private ConstitutionSnapshot? _current;

    internal ConstitutionalHashes(IOptions<GovernanceOptions> options) => _options = options;

    /// <summary>The active hash: the only one that is ever written, sent or logged. It stays the same until the service ends.</summary>
    public string Active => Current.Active;

    /// <summary>The accepted hashes with their ends, those that have ended included; <see cref="DateTimeOffset.MaxValue"/> is no end.</summary>
    internal IReadOnlyDictionary<string, DateTimeOffset> Accepted => Current.Accepted;

    /// <summary>The constitution at present; whoever asks it twice asks the same one.</summary>
    internal ConstitutionSnapshot Current => Volatile.Read(ref _current) ?? Read();

    /// <summary>
    /// Whether <paramref name="hash"/> is an older one that callers may still state at <paramref name="now"/>. A change of
    /// <c>Acgs:AcceptedHashes</c> in a configuration that is reloaded counts at once.
    /// </summary>
    /// <param name="hash">The hash that a caller stated.</param>
    /// <param name="now">The instant of the question.</param>
    public bool IsAccepted(string hash, DateTimeOffset now) => Current.IsAccepted(hash, now);

    /// <summary>Takes over a constitution that was reloaded.</summary>
    internal void Follow(ConstitutionSnapshot next) => Volatile.Write(ref _current, next);

    // Not in the constructor: a hosted service may ask for this class before the options were checked at start.
    private ConstitutionSnapshot Read()
    {
        var options = _options.Value;
        var read = new ConstitutionSnapshot(options.ConstitutionalHash!, options.AcceptedHashes);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }
}
