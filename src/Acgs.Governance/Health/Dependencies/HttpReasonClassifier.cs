// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Maps exceptions of HTTP probes to health reasons.</summary>
internal sealed class HttpReasonClassifier : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => exception switch
    {
        ConstitutionMismatchException => HealthReason.ConstitutionMismatch,
        HttpRequestException { StatusCode: not null } => HealthReason.HttpStatus,
        HttpRequestException request => Classify(request.HttpRequestError),
        HttpIOException broken => Classify(broken.HttpRequestError),
        _ => null,
    };

    // For a failed connection, the inner socket error is more specific.
    private static HealthReason? Classify(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => HealthReason.Dns,
        HttpRequestError.SecureConnectionError => HealthReason.Protocol,
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => HealthReason.Protocol,
        HttpRequestError.ConfigurationLimitExceeded => HealthReason.Protocol,
        _ => null,
    };
}
