// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Info;

/// <summary>Checks the attributes of <see cref="InfoOptions"/>; generated.</summary>
[OptionsValidator]
internal sealed partial class InfoOptionsValidator : IValidateOptions<InfoOptions>;
