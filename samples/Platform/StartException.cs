// Constitutional Hash: cdd01ef066bc6cf2

namespace Platform;

/// <summary>The platform does not start; the message says why, and the way out.</summary>
internal sealed class StartException(string message, int exitCode = StartException.CouldNotStart) : Exception(message)
{
    public const int Usage = 2;
    private const int CouldNotStart = 3;

    public int ExitCode { get; } = exitCode;
}
