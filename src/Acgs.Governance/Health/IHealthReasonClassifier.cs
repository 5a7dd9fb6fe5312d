// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Maps exceptions of a client library to health reasons. Register it as a singleton, as connector packages do.</summary>
public interface IHealthReasonClassifier
{
    /// <summary>The reason for <paramref name="exception"/>, or <see langword="null"/> if it is unknown.</summary>
    /// <param name="exception">The exception of a failed probe, or one of its inner exceptions.</param>
    HealthReason? Classify(Exception exception);
}
