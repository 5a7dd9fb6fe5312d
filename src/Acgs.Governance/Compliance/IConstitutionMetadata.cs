// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>What an endpoint says about itself. Of several the last one counts: it is the nearest to the endpoint.</summary>
internal interface IConstitutionMetadata
{
    /// <summary>Whether a hash must be stated; otherwise the endpoint is exempt.</summary>
    bool IsRequired { get; }
}
