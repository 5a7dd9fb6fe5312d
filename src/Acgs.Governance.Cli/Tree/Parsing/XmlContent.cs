// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Xml;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Reads XML, without anything that lies outside the file. Runs of white space that nobody declared significant are one space.</summary>
internal sealed class XmlContent : IContentReader
{
    public string Name => "XML";

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = null,
                IgnoreComments = true,
                MaxCharactersFromEntities = 1_000_000,
            };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var content = new StringBuilder();
            while (reader.Read())
            {
                Append(content, reader);
            }

            return content.ToString();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder content, XmlReader reader)
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace)
        {
            AppendCollapsed(content, reader.Value);
            return;
        }

        content.Append('\0').Append((char)('A' + (int)reader.NodeType)).Append(reader.Name).Append('\0').Append(reader.Value).Append('\0');
        while (reader.MoveToNextAttribute())
        {
            content.Append(reader.Name).Append('=').Append(reader.Value).Append('\0');
        }
    }

    private static void AppendCollapsed(StringBuilder content, string value)
    {
        foreach (var character in value)
        {
            var isSpace = character is ' ' or '\t' or '\r' or '\n';
            if (!isSpace)
            {
                content.Append(character);
            }
            else if (content.Length > 0 && content[^1] is not (' ' or '\0'))
            {
                content.Append(' ');
            }
        }
    }
}
