// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Binds a configuration section and reports values that cannot be parsed together with all other problems.</summary>
internal sealed class SettingsSetup<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    GovernanceBuilder governance, string section) : IConfigureOptions<T>, IValidateOptions<T>
    where T : class, new()
{
    public void Configure(T options) => Read(options);

    public ValidateOptionsResult Validate(string? name, T options)
    {
        var failures = Read(new T());
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }

    private List<string> Read(T options)
    {
        var settings = governance.Configuration.GetSection(section);
        var failures = new List<(string Key, string Rule)>();
        SettingsReader.Read(settings, options, failures);
        return [.. failures.Select(failure => $"{failure.Key[(settings.Path.Length + 1)..]}: {failure.Rule}")];
    }
}
