// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>A server is not installed. With this message xUnit reports the test as skipped, whatever the type of the exception.</summary>
public sealed class ServerMissingException : Exception
{
    /// <summary>Makes an exception that skips the test, or fails it.</summary>
    /// <param name="reason">What is missing, and how it is installed.</param>
    /// <param name="isFailure">Whether the test fails.</param>
    public ServerMissingException(string reason, bool isFailure)
        : base(isFailure ? reason : $"$XunitDynamicSkip${reason}")
    {
    }
}
