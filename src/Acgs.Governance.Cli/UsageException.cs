// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli;

/// <summary>The user asked for something that cannot be done, or the configuration is wrong: exit code 2 and this message, nothing more.</summary>
internal sealed class UsageException : Exception
{
    /// <param name="message">One sentence or two that name the option, key, file or value and the way out.</param>
    public UsageException(string message)
        : base(message)
    {
    }
}
