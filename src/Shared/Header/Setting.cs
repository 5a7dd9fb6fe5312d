// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>A value and the name of the key that it came from.</summary>
internal readonly struct Setting(string key, string? value) : IEquatable<Setting>
{
    /// <summary>The key's name, as the user wrote it.</summary>
    public string Key { get; } = key;

    /// <summary>The value, or <see langword="null"/> when nothing is set.</summary>
    public string? Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Setting other) => Key == other.Key && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Setting other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : StringComparer.Ordinal.GetHashCode(Value);
}
