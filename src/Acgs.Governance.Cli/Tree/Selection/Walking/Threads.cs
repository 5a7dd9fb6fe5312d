// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>How many threads share the work.</summary>
internal static class Threads
{
    // Each has up to seven files and folders open, and some systems let a program open 256.
    private const int Most = 32;

    /// <summary>As many as there are processors, within reason.</summary>
    public static int Count { get; } = Math.Min(Environment.ProcessorCount, Most);
}
