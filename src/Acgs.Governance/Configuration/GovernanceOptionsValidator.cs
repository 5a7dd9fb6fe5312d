// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Checks the attributes of <see cref="GovernanceOptions"/>; generated.</summary>
[OptionsValidator]
internal sealed partial class GovernanceOptionsValidator : IValidateOptions<GovernanceOptions>;
