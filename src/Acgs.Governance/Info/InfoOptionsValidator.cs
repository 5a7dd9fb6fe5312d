// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Info;

/// <summary>Source-generated validator of <see cref="InfoOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class InfoOptionsValidator : IValidateOptions<InfoOptions>;
