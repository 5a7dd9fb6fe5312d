// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Names the cause of an exception that a client library throws. Register it as a singleton; connector packages do.</summary>
public interface IHealthReasonClassifier
{
    /// <summary>The cause of <paramref name="exception"/>, or <see langword="null"/> if this classifier does not know it.</summary>
    /// <param name="exception">The exception of a failed probe, or one of its inner exceptions.</param>
    HealthReason? Classify(Exception exception);
}
