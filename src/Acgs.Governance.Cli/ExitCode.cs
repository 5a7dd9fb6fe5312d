// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli;

/// <summary>What the program says by its exit code.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Success = 0;

    /// <summary>There are findings.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The work could not be done, or only in part.</summary>
    public const int Failure = 3;
}
