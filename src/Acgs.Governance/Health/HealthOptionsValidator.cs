// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Checks the attributes of <see cref="HealthOptions"/>; generated.</summary>
[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
