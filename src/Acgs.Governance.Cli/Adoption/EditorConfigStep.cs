// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>The keys of <c>.editorconfig</c>.</summary>
internal static class EditorConfigStep
{
    private const string EverySection = "[*]";

    /// <summary>Plans the keys of a folder that has none yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">The settings of the folder.</param>
    /// <param name="hash">The hash to state; <see langword="null"/> for the one in force.</param>
    public static InitStep Plan(string folder, SettingsProvider settings, string? hash)
    {
        var active = settings.Default.Constitution.Active;
        if (!SetsHash(settings))
        {
            return Add(folder, settings, hash ?? active, [$"{ConfigurationKeys.Header} = require"]);
        }

        return hash is null || hash == active
            ? InitStep.Done(EditorConfigFile.FileName)
            : InitStep.Left(EditorConfigFile.FileName, $"It states {active}; 'acgs-cli hash rotate {hash}' moves the tree to another hash.");
    }

    /// <summary>Whether a section for every file states the hash, in the folder or above it.</summary>
    public static bool SetsHash(SettingsProvider settings) => FindSource(settings) is not null;

    /// <summary>The file that states the hash for every file of the folder; <see langword="null"/> when none does.</summary>
    public static EditorConfigFile? FindSource(SettingsProvider settings)
    {
        _ = settings.Default;
        return settings.Sources
            .Where(file => file.Name == EditorConfigFile.FileName || Path.IsPathRooted(file.Name))
            .OrderByDescending(file => file.Name == EditorConfigFile.FileName ? int.MaxValue : file.Name.Length)
            .FirstOrDefault(file => file.Sections.Any(section =>
                section.Glob.MatchesAll && section.Entries.Any(entry => entry is { Key: ConfigurationKeys.Hash, Value: not null })));
    }

    /// <summary>Adds the hash and further lines to the file of a folder, which is made when it is not there.</summary>
    public static InitStep Add(string folder, SettingsProvider settings, string hash, IEnumerable<string> further)
    {
        string[] keys = [$"{ConfigurationKeys.Hash} = {hash}", .. further];
        var path = Path.Combine(folder, EditorConfigFile.FileName);
        if (!File.Exists(path))
        {
            // A file above goes on counting: only where there is none is this the root.
            string[] root = settings.Sources.Count == 0 ? ["root = true", string.Empty] : [];
            string[] lines = ["# " + HeaderLine.TextFor(hash), .. root, EverySection, .. keys];
            return new(EditorConfigFile.FileName, Before: null, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        }

        var before = File.ReadAllBytes(path);
        return new(EditorConfigFile.FileName, before, Insert(new(before), keys));
    }

    // At the end of the last section for every file; without one, such a section at the end of the file.
    internal static byte[] Insert(TextLines lines, string[] keys)
    {
        var section = -1;
        var last = -1;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            var isSection = line.StartsWith('[') && line.EndsWith(']');
            section = isSection ? (line == EverySection ? index : -1) : section;
            last = section >= 0 && line.Length > 0 && line[0] is not ('#' or ';') ? index : last;
        }

        string[] separator = lines.Count == 0 || lines[lines.Count - 1].Trim().Length == 0 ? [] : [string.Empty];
        return last >= 0 ? lines.Insert(last + 1, keys) : lines.Insert(lines.Count, [.. separator, EverySection, .. keys]);
    }
}
