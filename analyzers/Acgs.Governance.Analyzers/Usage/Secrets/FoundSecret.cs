// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>Where a secret stands in a connection string, and what it is called; never what it is.</summary>
/// <param name="key">The name, one of a closed set.</param>
/// <param name="start">Its first character.</param>
internal sealed class FoundSecret(string key, int start)
{
    /// <summary>What the secret is called, such as <c>password</c>.</summary>
    public string Key { get; } = key;

    /// <summary>The position of its first character.</summary>
    public int Start { get; } = start;
}
