// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>
/// A configuration that the service cannot start with, said in one sentence per key. A host that fails to start prints
/// <see cref="ToString"/>; the stack of the options system would only hide the sentence from whoever has to mend the key.
/// </summary>
internal sealed class GovernanceConfigurationException(Type optionsType, IEnumerable<string> failures)
    : OptionsValidationException(Options.DefaultName, optionsType, failures)
{
    public override string Message => string.Join(" ", Failures);

    public override string ToString() => $"Acgs.Governance cannot start: {Message}";
}
