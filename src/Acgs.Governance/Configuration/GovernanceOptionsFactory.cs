// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Creates options as the framework does, and turns every way of being invalid into a sentence that names the key.</summary>
internal sealed class GovernanceOptionsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    string section,
    IEnumerable<IConfigureOptions<T>> setups,
    IEnumerable<IPostConfigureOptions<T>> postConfigures,
    IEnumerable<IValidateOptions<T>> validations) : IOptionsFactory<T>
    where T : class
{
    public T Create(string name)
    {
        try
        {
            return new OptionsFactory<T>(setups, postConfigures, validations).Create(name);
        }
        catch (OptionsValidationException invalid) when (invalid is not GovernanceConfigurationException)
        {
            throw new GovernanceConfigurationException(typeof(T), invalid.Failures.Select(Sentence));
        }
        catch (InvalidOperationException unreadable)
        {
            // The configuration binder: a value that does not convert; its message names the key and the type.
            throw new GovernanceConfigurationException(typeof(T), [unreadable.Message]);
        }
    }

    // Validators report "Member: what is wrong"; the member is the last part of the configuration key.
    private string Sentence(string failure)
    {
        var parts = failure.Split(": ", 2);
        return parts.Length == 2 ? $"{section}:{parts[0]} {parts[1]}." : $"{section}: {failure}.";
    }
}
