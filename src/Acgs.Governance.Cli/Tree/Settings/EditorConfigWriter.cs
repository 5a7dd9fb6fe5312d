// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>Adds keys to the <c>.editorconfig</c> of a folder.</summary>
internal static class EditorConfigWriter
{
    private const string EverySection = "[*]";

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

    /// <summary>The file with the hash and further lines, which is made when it is not there.</summary>
    /// <returns>What it says, or <see langword="null"/>, and what it will say.</returns>
    public static (byte[]? Before, byte[] After) Add(string folder, SettingsProvider settings, string hash, IEnumerable<string> further)
    {
        string[] keys = [$"{ConfigurationKeys.Hash} = {hash}", .. further];
        var path = Path.Combine(folder, EditorConfigFile.FileName);
        if (File.Exists(path))
        {
            var before = File.ReadAllBytes(path);
            return (before, Insert(before, keys));
        }

        // A file above goes on counting: only where there is none is this the root.
        string[] root = settings.Sources.Count == 0 ? ["root = true", string.Empty] : [];
        string[] lines = ["# " + HeaderLine.TextFor(hash), .. root, EverySection, .. keys];
        return (null, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }

    /// <summary>A file with keys at the end of its last section for every file; without one, in such a section at its end.</summary>
    public static byte[] Insert(byte[] file, string[] keys)
    {
        var lines = new TextLines(file);
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
