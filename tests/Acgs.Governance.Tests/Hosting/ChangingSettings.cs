// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A configuration source that a test changes as a whole, and that announces it.</summary>
internal sealed class ChangingSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Replaces every key under <c>Acgs</c>; who follows the configuration has done so when it returns.</summary>
    public void Change(params (string Key, string Value)[] settings)
    {
        Data = settings.ToDictionary(setting => $"Acgs:{setting.Key}", string? (setting) => setting.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }
}
