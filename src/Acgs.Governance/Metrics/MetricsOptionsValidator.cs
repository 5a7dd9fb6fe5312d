// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Metrics;

/// <summary>Checks the attributes of <see cref="MetricsOptions"/>; generated.</summary>
[OptionsValidator]
internal sealed partial class MetricsOptionsValidator : IValidateOptions<MetricsOptions>;
