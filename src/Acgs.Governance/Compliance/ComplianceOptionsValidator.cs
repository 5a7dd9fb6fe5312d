// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>Checks the attributes of <see cref="ComplianceOptions"/>; generated.</summary>
[OptionsValidator]
internal sealed partial class ComplianceOptionsValidator : IValidateOptions<ComplianceOptions>;
