// Constitutional Hash: cdd01ef066bc6cf2


namespace Acgs.Governance.Header;

/// <summary>The settings in force for a file, or what is wrong with them.</summary>
internal sealed class HeaderSettings
{
    private static readonly char[] ListSeparators = [','];

    private readonly Setting _hash;
    private readonly Setting _acceptedHashes;
    private readonly Setting _header;

    public HeaderSettings(Setting hash, Setting acceptedHashes, Setting header)
    {
        _hash = hash;
        _acceptedHashes = acceptedHashes;
        _header = header;

        var accepted = Split(acceptedHashes.Value);
        Constitution = new(hash.Value ?? HashFormat.BuiltIn, accepted);
        Mode = ModeOf(header.Value);
        Problem = ProblemOf(hash.Key, Constitution.Active)
            ?? accepted.Select(value => ProblemOf(acceptedHashes.Key, value)).FirstOrDefault(problem => problem is not null)
            ?? (Mode is null ? $"'{header.Key}' must be require, validate or off" : null);
    }

    /// <summary>The hashes that a header may state; not to be used when there is a <see cref="Problem"/>.</summary>
    public Constitution Constitution { get; }

    /// <summary>The key that the active hash came from, or would come from.</summary>
    public string HashKey => _hash.Key;

    /// <summary>What is demanded; <see langword="null"/> for a value that is none.</summary>
    public HeaderMode? Mode { get; }

    /// <summary>Names the key that is invalid and says why; <see langword="null"/> when all is well.</summary>
    public string? Problem { get; }

    /// <summary>Whether these settings were made of the given ones.</summary>
    public bool AreOf(Setting hash, Setting acceptedHashes, Setting header) =>
        _hash.Equals(hash) && _acceptedHashes.Equals(acceptedHashes) && _header.Equals(header);

    private static string[] Split(string? list) => list is null
        ? []
        : [.. list.Split(ListSeparators).Select(item => item.Trim()).Where(item => item.Length > 0)];

    private static HeaderMode? ModeOf(string? value) => value?.ToLowerInvariant() switch
    {
        null or "require" => HeaderMode.Require,
        "validate" => HeaderMode.Validate,
        "off" => HeaderMode.Off,
        _ => null,
    };

    private static string? ProblemOf(string key, string hash) => HashFormat.IsWellFormed(hash)
        ? null
        : $"'{key}' must be exactly {HashFormat.Length} lower-case hexadecimal digits, but {HashFormat.DescribeShape(hash)}";
}
