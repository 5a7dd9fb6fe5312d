// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>Settles the settings of each file: <c>.editorconfig</c> first, then MSBuild, then what is built in.</summary>
/// <param name="globalOptions">The options that hold for the whole project.</param>
internal sealed class HeaderSettingsProvider(AnalyzerConfigOptions globalOptions)
{
    private readonly object _gate = new();
    private readonly string? _projectHash = globalOptions.FindProperty(ConfigurationKeys.HashProperty);
    private readonly string? _projectAcceptedHashes = globalOptions.FindProperty(ConfigurationKeys.AcceptedHashesProperty);

    // A project has one set of settings, or a few. They are found again by value, because the compiler makes an options object
    // per file: a cache keyed by that would allocate for every file.
    private volatile HeaderSettings[] _known = [];

    // The same holds for the hash alone; a race makes it once more and no harm.
    private volatile Constitution _lastActive = new(HashFormat.BuiltIn, []);

    /// <summary>The settings that hold where no <c>.editorconfig</c> says otherwise; a <c>.globalconfig</c> speaks for the whole project.</summary>
    public HeaderSettings ForProject() => For(globalOptions);

    /// <summary>The settings for the file that has the given options.</summary>
    public HeaderSettings For(AnalyzerConfigOptions options) => Find(
        Choose(options, ConfigurationKeys.Hash, ConfigurationKeys.HashProperty, _projectHash),
        Choose(options, ConfigurationKeys.AcceptedHashes, ConfigurationKeys.AcceptedHashesProperty, _projectAcceptedHashes),
        new(ConfigurationKeys.Header, options.Find(ConfigurationKeys.Header)));

    /// <summary>The constitution of the file that has the given options, without what is accepted beside the active hash.</summary>
    /// <remarks>An invalid hash is stated by no canonical line, so that it needs no check here.</remarks>
    public Constitution ActiveFor(AnalyzerConfigOptions options)
    {
        var hash = options.Find(ConfigurationKeys.Hash) ?? _projectHash ?? HashFormat.BuiltIn;
        var last = _lastActive;
        return last.Active == hash ? last : _lastActive = new(hash, []);
    }

    private static Setting Choose(AnalyzerConfigOptions options, string key, string property, string? projectValue) =>
        options.Find(key) is { } value ? new(key, value) : new(property, projectValue);

    private HeaderSettings Find(Setting hash, Setting acceptedHashes, Setting header)
    {
        foreach (var settings in _known)
        {
            if (settings.AreOf(hash, acceptedHashes, header))
            {
                return settings;
            }
        }

        return Add(new(hash, acceptedHashes, header));
    }

    private HeaderSettings Add(HeaderSettings settings)
    {
        lock (_gate)
        {
            _known = [.. _known, settings];
        }

        return settings;
    }
}
