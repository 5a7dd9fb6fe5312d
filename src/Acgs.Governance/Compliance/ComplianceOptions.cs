// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;

namespace Acgs.Governance.Compliance;

/// <summary>How requests are judged: the section <c>Acgs:Compliance</c>.</summary>
public sealed class ComplianceOptions : IValidatableObject
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Compliance";

    /// <summary>What happens to a request that states a wrong hash. Default: <see cref="ComplianceMode.Enforce"/>.</summary>
    [EnumDataType(typeof(ComplianceMode), ErrorMessage = "must be Enforce, Report or Stamp")]
    public ComplianceMode Mode { get; set; } = ComplianceMode.Enforce;

    /// <summary>
    /// Paths whose requests are not judged, besides the health and metrics endpoints. Each begins with <c>/</c> and exempts
    /// itself and what lies below it, by whole segments: <c>/docs</c> exempts <c>/docs/a</c> but not <c>/docsX</c>. An endpoint that
    /// requires the header is judged there too. Default: none.
    /// </summary>
    public IList<string> ExemptPaths { get; } = [];

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        for (var index = 0; index < ExemptPaths.Count; index++)
        {
            if (!AbsolutePathAttribute.IsPath(ExemptPaths[index]))
            {
                yield return new ValidationResult(AbsolutePathAttribute.Rule("/docs"), [$"{nameof(ExemptPaths)}[{index}]"]);
            }
        }
    }
}
