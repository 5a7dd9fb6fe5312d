// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>A file of configuration that a rotation changes.</summary>
/// <param name="Path">Its path relative to the root.</param>
/// <param name="Before">What it says; <see langword="null"/> when it is not there.</param>
/// <param name="Rewrite">Changes the values, also in a text in which only digits in other places have changed.</param>
internal sealed record ConfigurationEdit(string Path, byte[]? Before, Func<byte[], byte[]> Rewrite)
{
    /// <summary>What it will say.</summary>
    public byte[] After => Rewrite(Before ?? []);
}
