// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;

namespace Acgs.Governance.Compliance;

/// <summary>Options for request evaluation, bound to the section <c>Acgs:Compliance</c>.</summary>
public sealed class ComplianceOptions : IValidatableObject
{
    internal const string Section = "Acgs:Compliance";

    /// <summary>The action for a request that violates a rule. Default: <see cref="ComplianceMode.Enforce"/>.</summary>
    [EnumDataType(typeof(ComplianceMode), ErrorMessage = "must be Enforce, Report or Stamp")]
    public ComplianceMode Mode { get; set; } = ComplianceMode.Enforce;

    /// <summary>
    /// Paths whose requests are not evaluated, in addition to the health, info and metrics endpoints. Each starts with <c>/</c> and exempts
    /// that path and everything below it, by whole segments: <c>/docs</c> exempts <c>/docs/a</c> but not <c>/docsX</c>. Endpoints that
    /// require the header are evaluated regardless. Default: none.
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
