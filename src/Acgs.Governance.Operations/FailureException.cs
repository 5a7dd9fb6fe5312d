// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations;

/// <summary>The work could not be done; the message is for people.</summary>
/// <param name="message">One short sentence that names what failed, and why.</param>
/// <param name="cause">What a library said; <see langword="null"/> if it was none.</param>
internal sealed class FailureException(string message, Exception? cause = null) : Exception(message, cause);
