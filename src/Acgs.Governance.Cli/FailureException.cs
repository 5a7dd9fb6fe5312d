// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli;

/// <summary>The work could not be done: exit code 3 and the message.</summary>
/// <param name="message">One short sentence that names what failed, and why.</param>
internal sealed class FailureException(string message) : Exception(message);
