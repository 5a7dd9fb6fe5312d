// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli;

internal static class ExitCode
{
    public const int Success = 0;

    public const int Findings = 1;

    /// <summary>The command line or the configuration is invalid.</summary>
    public const int Usage = 2;

    /// <summary>The work could not be done, or only in part.</summary>
    public const int Failure = 3;
}
