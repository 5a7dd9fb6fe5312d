// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Creates options as the framework does, and reports every validation failure as a sentence that names the configuration key.
/// </summary>
internal sealed class GovernanceOptionsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    GovernanceBuilder governance,
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
    }

    // Validators report "Member: problem"; the member is the last part of the configuration key.
    private string Sentence(string failure)
    {
        var parts = failure.Split(": ", 2);
        return parts.Length == 2 ? $"{section}:{Key(parts[0])} {parts[1]}." : $"{section}: {failure}.";
    }

    // "Hosts[1]" is the second list entry: mapped to "Hosts:5" if the second configured entry has that key, unchanged if code added it.
    private string Key(string member)
    {
        if (Regex.Match(member, @"^(\w+)\[(\d+)\]") is not { Success: true } entry)
        {
            return member;
        }

        var list = entry.Groups[1].Value;
        var configured = governance.Configuration.GetSection($"{section}:{list}").GetChildren()
            .ElementAtOrDefault(int.Parse(entry.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return configured is null ? member : $"{list}:{configured.Key}{member[entry.Length..]}";
    }
}
