// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Plans the keys of <c>.editorconfig</c>.</summary>
internal static class EditorConfigStep
{
    private const string EverySection = "[*]";

    /// <param name="folder">The folder.</param>
    /// <param name="settings">The settings of the folder.</param>
    /// <param name="hash">The hash to set; <see langword="null"/> for the active one.</param>
    public static InitStep Plan(string folder, SettingsProvider settings, string? hash)
    {
        var active = settings.Default.Constitution.Active;
        if (!SetsHash(settings))
        {
            return Add(folder, settings, hash ?? active, [$"{ConfigurationKeys.Header} = require"]);
        }

        return hash is null || hash == active
            ? InitStep.Done(EditorConfigFile.FileName)
            : InitStep.Manual(EditorConfigFile.FileName, $"it sets {active}. 'acgs-cli hash rotate {hash}' moves the tree to the new hash.");
    }

    /// <summary>Whether a section for every file sets the hash, in the folder or above it.</summary>
    public static bool SetsHash(SettingsProvider settings) => FindSource(settings) is not null;

    /// <summary>The file that sets the hash for every file of the folder, if any.</summary>
    public static EditorConfigFile? FindSource(SettingsProvider settings)
    {
        _ = settings.Default;
        return settings.Sources
            .Where(file => file.Name == EditorConfigFile.FileName || Path.IsPathRooted(file.Name))
            .OrderByDescending(file => file.Name == EditorConfigFile.FileName ? int.MaxValue : file.Name.Length)
            .FirstOrDefault(file => file.Sections.Any(section =>
                section.Glob.MatchesAll && section.Entries.Any(entry => entry is { Key: ConfigurationKeys.Hash, Value: not null })));
    }

    /// <summary>Adds the hash and further lines to the file of a folder, or creates the file.</summary>
    public static InitStep Add(string folder, SettingsProvider settings, string hash, IEnumerable<string> further)
    {
        string[] keys = [$"{ConfigurationKeys.Hash} = {hash}", .. further];
        var path = Path.Combine(folder, EditorConfigFile.FileName);
        if (File.Exists(path))
        {
            var before = File.ReadAllBytes(path);
            return new(EditorConfigFile.FileName, before, Insert(new(before), keys));
        }

        // A file above stays in force: only without one is the new file the root.
        string[] root = settings.Sources.Count == 0 ? ["root = true", string.Empty] : [];
        return InitStep.Create(EditorConfigFile.FileName, ["# " + HeaderLine.TextFor(hash), .. root, EverySection, .. keys]);
    }

    /// <summary>Inserts lines at the end of the last section <c>[*]</c>, or in a new one at the end of the file.</summary>
    internal static byte[] Insert(TextLines lines, string[] keys)
    {
        var isInSection = false;
        var last = -1;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            isInSection = line.StartsWith('[') && line.EndsWith(']') ? line == EverySection : isInSection;
            last = isInSection && line.Length > 0 && line[0] is not ('#' or ';') ? index : last;
        }

        string[] separator = lines.Count == 0 || lines[lines.Count - 1].Trim().Length == 0 ? [] : [string.Empty];
        return last >= 0 ? lines.Insert(last + 1, keys) : lines.Insert(lines.Count, [.. separator, EverySection, .. keys]);
    }
}
