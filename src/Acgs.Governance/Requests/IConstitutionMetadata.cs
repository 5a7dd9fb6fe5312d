// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Requests;

/// <summary>Endpoint metadata for the evaluation. The last item takes precedence: it is the nearest to the endpoint.</summary>
internal interface IConstitutionMetadata
{
    /// <summary>Whether the header is required; otherwise the endpoint is exempt.</summary>
    bool IsRequired { get; }
}
