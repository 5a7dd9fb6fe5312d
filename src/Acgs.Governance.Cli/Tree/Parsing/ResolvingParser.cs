// Constitutional Hash: cdd01ef066bc6cf2

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Parses YAML and refuses an alias without its anchor, as every loader does: bold Markdown, <c>**word**: …</c>, is one.</summary>
/// <param name="text">The text, without a byte-order mark.</param>
internal sealed class ResolvingParser(string text)
{
    private readonly Parser _parser = new(new StringReader(text));
    private readonly HashSet<AnchorName> _anchors = [];

    /// <summary>The event that was read last.</summary>
    public ParsingEvent? Current => _parser.Current;

    /// <summary>Reads the next event.</summary>
    /// <exception cref="YamlException">The text is no YAML from here on.</exception>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
        {
            return false;
        }

        switch (Current)
        {
            case DocumentStart:
                _anchors.Clear();
                break;
            case NodeEvent { Anchor.IsEmpty: false } node:
                _anchors.Add(node.Anchor);
                break;
            case AnchorAlias alias when !_anchors.Contains(alias.Value):
                throw new YamlException(alias.Start, alias.End, "There is no anchor of this name.");
        }

        return true;
    }
}
