// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli;

/// <summary>The command line or the configuration is invalid: exit code 2 and the message.</summary>
/// <param name="message">One short sentence that names the option, key or file and the remedy.</param>
internal sealed class UsageException(string message) : Exception(message);
