// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Acgs.Governance.Tests.Configuration;

public sealed class SettingsSnapshotTests
{
    private readonly ChangingSettings _settings = new();

    [Fact]
    public void SilentSince_ASourceThatWasEmptied_IsThatSource()
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Acgs:Service", "s")]);
        configuration.Sources.Add(_settings);
        var before = Change(configuration, ("Version", "1"), ("Compliance:Mode", "Report"));

        Assert.Empty(Change(configuration, ("Version", "1")).SilentSince(before));
        Assert.Equal([_settings], Change(configuration).SilentSince(before));
        Assert.Empty(Change(configuration, ("Service", "t")).SilentSince(before));
    }

    [Fact]
    public void SilentSince_ASourceOfAConfigurationThatWasAdded_IsThatSource()
    {
        using var inner = new ConfigurationManager();
        inner.AddInMemoryCollection([new("Acgs:Service", "s")]);
        inner.Sources.Add(_settings);
        using var configuration = new ConfigurationManager();
        configuration.AddConfiguration(inner);
        var before = Change(configuration, ("Version", "1"));

        Assert.Equal([_settings], Change(configuration).SilentSince(before));
    }

    [Fact]
    public void SilentSince_ASourceThatWasRemoved_IsNothing()
    {
        using var configuration = new ConfigurationManager();
        configuration.Sources.Add(_settings);
        var before = Change(configuration, ("Version", "1"));

        configuration.Sources.Clear();

        Assert.Empty(SettingsSnapshot.Of(configuration).SilentSince(before));
    }

    [Fact]
    public void SilentSince_APartOfAConfigurationThatWasEmptied_IsThatPart()
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Acgs:Acgs:Service", "s"), new("Other", "o")]);
        var part = configuration.GetSection("Acgs");
        var before = SettingsSnapshot.Of(part);

        configuration.Sources.OfType<MemoryConfigurationSource>().ToList().ForEach(source => configuration.Sources.Remove(source));

        Assert.Equal([part], SettingsSnapshot.Of(part).SilentSince(before));
    }

    [Fact]
    public void ChangedSince_KeysAddedChangedRemovedAndSpelledOtherwise_AreThoseWithOtherValues()
    {
        using var configuration = new ConfigurationManager();
        configuration.Sources.Add(_settings);
        var before = Change(configuration, ("A", "1"), ("B", "2"), ("C", "3"), ("D", "4"));

        var after = Change(configuration, ("a", "1"), ("b", "0"), ("D", "4"), ("E", ""));

        Assert.Equal(["b", "C", "E"], after.ChangedSince(before).Order(StringComparer.OrdinalIgnoreCase));
    }

    private SettingsSnapshot Change(IConfiguration configuration, params (string Key, string Value)[] settings)
    {
        _settings.Change(settings);
        return SettingsSnapshot.Of(configuration);
    }
}
