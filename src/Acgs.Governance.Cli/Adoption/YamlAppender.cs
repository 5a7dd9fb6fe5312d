// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Appends to YAML documents in block style without changing another byte. The result is parsed to prove that it has the addition.</summary>
internal static class YamlAppender
{
    /// <summary>Appends an item to the list <paramref name="key"/>, the last key of the document; <see langword="null"/> when that is not safe.</summary>
    public static byte[]? AppendItem(byte[] text, string key, IEnumerable<string> item)
    {
        if (YamlOutline.Read(text) is not { Keys: [.., var last], Indentation: { } indentation, Items: > 0 and var items } || last != key)
        {
            return null;
        }

        var result = Append(text, item.Select(line => new string(' ', indentation) + line));
        return YamlOutline.Read(result) is { } after && after.Keys[^1] == key && after.Items == items + 1 ? result : null;
    }

    /// <summary>Appends the key <paramref name="key"/> to the document; <see langword="null"/> when that is not safe.</summary>
    public static byte[]? AppendKey(byte[] text, string key, IEnumerable<string> lines)
    {
        if (YamlOutline.Read(text) is not { Keys.Count: > 0 } before || before.Keys.Contains(key))
        {
            return null;
        }

        var result = Append(text, lines);
        return YamlOutline.Read(result) is { } after && after.Keys.SequenceEqual([.. before.Keys, key]) ? result : null;
    }

    private static byte[] Append(byte[] text, IEnumerable<string> added)
    {
        var lines = new TextLines(text);
        var end = lines.Count;
        while (end > 0 && lines[end - 1].Trim().Length == 0)
        {
            end--;
        }

        return lines.Insert(end, added);
    }
}
