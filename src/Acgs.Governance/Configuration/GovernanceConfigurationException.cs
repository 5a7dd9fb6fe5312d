// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>
/// An invalid configuration, with one sentence per key. <see cref="ToString"/>, which a failing host prints, omits the stack trace of the
/// options system.
/// </summary>
internal sealed class GovernanceConfigurationException(Type optionsType, IEnumerable<string> failures)
    : OptionsValidationException(Options.DefaultName, optionsType, failures)
{
    public override string Message => string.Join(" ", Failures);

    public override string ToString() => $"Acgs.Governance cannot start: {Message}";
}
