// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Plans the keys of <c>.editorconfig</c>.</summary>
internal static class EditorConfigStep
{
    /// <param name="folder">The folder.</param>
    /// <param name="settings">The settings of the folder.</param>
    /// <param name="hash">The hash to set; <see langword="null"/> for the active one.</param>
    public static InitStep Plan(string folder, SettingsProvider settings, string? hash)
    {
        var active = settings.Default.Constitution.Active;
        if (EditorConfigWriter.FindSource(settings) is null)
        {
            var (before, after) = EditorConfigWriter.Add(folder, settings, hash ?? active, [$"{ConfigurationKeys.Header} = require"]);
            return new(EditorConfigFile.FileName, before, after);
        }

        return hash is null || hash == active
            ? InitStep.Done(EditorConfigFile.FileName)
            : InitStep.Manual(EditorConfigFile.FileName, $"it sets {active}. 'acgs-cli hash rotate {hash}' moves the tree to the new hash.");
    }
}
