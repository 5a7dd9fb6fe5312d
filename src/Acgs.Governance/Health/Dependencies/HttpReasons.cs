// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Names the cause behind an exception of an HTTP probe.</summary>
internal sealed class HttpReasons : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => exception switch
    {
        ConstitutionMismatchException => HealthReason.ConstitutionMismatch,
        HttpRequestException { StatusCode: not null } => HealthReason.HttpStatus,
        HttpRequestException request => Classify(request.HttpRequestError),
        HttpIOException broken => Classify(broken.HttpRequestError),
        _ => null,
    };

    // Of a connection that did not come about, the socket's own error, one level further in, says more.
    private static HealthReason? Classify(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => HealthReason.Dns,
        HttpRequestError.SecureConnectionError => HealthReason.Protocol,
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => HealthReason.Protocol,
        HttpRequestError.ConfigurationLimitExceeded => HealthReason.Protocol,
        _ => null,
    };
}
