// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Files.Git;

/// <summary>What git answered.</summary>
/// <param name="HasSucceeded">Whether it did what it was asked for.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">The first line of what it wrote to standard error.</param>
internal sealed record GitResult(bool HasSucceeded, byte[] Output, string Error);
