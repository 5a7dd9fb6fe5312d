// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The options of every command.</summary>
internal static class GlobalOptions
{
    /// <summary><c>--constitutional-hash</c>: asserts the configured value and never sets it.</summary>
    public static Option<string?> ConstitutionalHash { get; } = new("--constitutional-hash")
    {
        Description = "The hash that must be the configured one; the command fails if it differs.",
        HelpName = "hash",
        Recursive = true,
    };

    /// <summary>Compares what the user asserts with what is configured; every command does so before it works.</summary>
    /// <exception cref="UsageException">They differ, or what is asserted is no hash.</exception>
    public static void Assert(ParseResult parsed, SettingsProvider settings)
    {
        if (parsed.GetValue(ConstitutionalHash) is not { } asserted)
        {
            return;
        }

        if (!HashFormat.IsWellFormed(asserted))
        {
            throw new UsageException($"--constitutional-hash takes 16 lower-case hexadecimal digits; {HashFormat.DescribeShape(asserted)}.");
        }

        var configured = settings.Default.Constitution.Active;
        if (asserted != configured)
        {
            throw new UsageException($"--constitutional-hash asserts {asserted}, but {configured} is configured. Correct acgs_constitutional_hash in .editorconfig, or the caller.");
        }
    }
}
