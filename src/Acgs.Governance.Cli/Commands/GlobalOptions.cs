// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The options of every command.</summary>
internal static class GlobalOptions
{
    /// <summary>Asserts the configured hash and never sets it.</summary>
    public static Option<string?> ConstitutionalHash { get; } = new("--constitutional-hash")
    {
        Description = "The expected hash; the command fails if another one is configured.",
        HelpName = "hash",
        Recursive = true,
    };

    /// <summary>Compares <c>--constitutional-hash</c> with the configured hash; every command calls it before it works.</summary>
    /// <exception cref="UsageException">They differ, or the value is malformed.</exception>
    public static void Assert(ParseResult parsed, SettingsProvider settings)
    {
        if (RequireHash("--constitutional-hash", parsed.GetValue(ConstitutionalHash)) is { } asserted
            && settings.Default.Constitution.Active is var configured && asserted != configured)
        {
            throw new UsageException(
                $"--constitutional-hash asserts {asserted}, but {configured} is configured; correct acgs_constitutional_hash in .editorconfig or the option.");
        }
    }

    /// <summary>Returns the value of an option if it is absent or a well-formed hash.</summary>
    /// <exception cref="UsageException">It is malformed.</exception>
    public static string? RequireHash(string option, string? value) => value is null || HashFormat.IsWellFormed(value)
        ? value
        : throw new UsageException($"{option} must be exactly {HashFormat.Length} lower-case hexadecimal digits, but {HashFormat.DescribeShape(value)}.");
}
