// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>
/// Rewrites the values of one <c>.editorconfig</c>: where the old hash was active the new one is, and the old one is accepted. Only values
/// change, and a line is put in where no list of accepted hashes is.
/// </summary>
internal static class ConfigurationRotation
{
    /// <summary>The text behind the rotation; <paramref name="before"/> itself when nothing changes.</summary>
    /// <param name="before">What the file says.</param>
    /// <param name="file">What that means.</param>
    /// <param name="old">The hash that was active.</param>
    /// <param name="to">The hash that will be.</param>
    /// <param name="accepted">What is accepted where a section has no list of its own.</param>
    public static byte[] Rewrite(byte[] before, EditorConfigFile file, string old, string to, IReadOnlyList<string> accepted)
    {
        // The lines of EditorConfig are those of LF alone, as here.
        var lines = new TextLines(before);
        var result = before;
        var inserted = 0;
        foreach (var section in file.Sections)
        {
            var list = section.Entries.LastOrDefault(entry => entry.Key == ConfigurationKeys.AcceptedHashes);
            accepted = list?.Value is null ? accepted : [.. list.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            var active = section.Entries.LastOrDefault(entry => entry.Key == ConfigurationKeys.Hash && entry.Value == old);
            if (active is not null)
            {
                result = Replace(result, active.Line - 1 + inserted, old, to);
            }

            if (list?.Value is not null && !accepted.Contains(old))
            {
                result = Replace(result, list.Line - 1 + inserted, list.Value, $"{list.Value}, {old}");
            }
            else if (list is null && active is not null)
            {
                result = InsertBehind(result, active.Line + inserted, [.. accepted.Where(hash => hash != old), old]);
                inserted++;
            }
        }

        return result;
    }

    private static byte[] Replace(byte[] text, int line, string value, string replacement)
    {
        var lines = new TextLines(text);
        var above = Encoding.Latin1.GetByteCount(string.Concat(Enumerable.Range(0, line).Select(index => lines.Whole(index))));
        var start = above + lines[line].LastIndexOf(value, StringComparison.Ordinal);
        return [.. text[..start], .. Encoding.ASCII.GetBytes(replacement), .. text[(start + value.Length)..]];
    }

    private static byte[] InsertBehind(byte[] text, int line, IEnumerable<string> accepted)
    {
        var lines = new TextLines(text);
        var above = lines[line - 1];
        var indentation = above[..^above.TrimStart().Length];
        return lines.Insert(line, $"{indentation}{ConfigurationKeys.AcceptedHashes} = {string.Join(", ", accepted)}");
    }
}
