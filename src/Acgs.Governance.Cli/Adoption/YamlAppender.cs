// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Appends to YAML documents in block style without changing another byte. The result is parsed to prove that it has the addition.</summary>
internal static class YamlAppender
{
    /// <summary>Appends an item to the list <paramref name="key"/>, the last key of the document; <see langword="null"/> when that is not safe.</summary>
    public static byte[]? AppendItem(byte[] text, string key, IEnumerable<string> item)
    {
        if (FindLastList(text, key) is not { } list)
        {
            return null;
        }

        var indentation = new string(' ', (int)list.Start.Column - 1);
        var result = Append(text, item.Select(line => indentation + line));
        return FindLastList(result, key)?.Children.Count == list.Children.Count + 1 ? result : null;
    }

    /// <summary>Appends a key to the document; <see langword="null"/> when that is not safe.</summary>
    public static byte[]? AppendKey(byte[] text, IEnumerable<string> lines)
    {
        if (FindRoot(text) is not { Children.Count: > 0 } root)
        {
            return null;
        }

        var result = Append(text, lines);
        return FindRoot(result)?.Children.Count == root.Children.Count + 1 ? result : null;
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

    private static YamlSequenceNode? FindLastList(byte[] text, string key) =>
        FindRoot(text)?.Children.LastOrDefault() is { Key: YamlScalarNode name, Value: YamlSequenceNode { Style: SequenceStyle.Block } list } && name.Value == key ? list : null;

    private static YamlMappingNode? FindRoot(byte[] text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StreamReader(new MemoryStream(text), Encoding.UTF8));
            return stream.Documents is [{ RootNode: YamlMappingNode { Style: MappingStyle.Block } root }] ? root : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
