// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Acgs.Governance.Cli.Fixing.Proof;

/// <summary>Reads YAML, of one document or many, as the events that a loader would be given.</summary>
internal sealed class YamlContent : IContentReader
{
    public string Name => "YAML";

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            var content = new StringBuilder();
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                Append(content, parser.Current!, ignored);
            }

            return content.ToString();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Also what the parser did not foresee: a file that it cannot read proves nothing.
            return null;
        }
    }

    /// <remarks>Where a document begins is left out: an explicit <c>---</c> may stay implicit behind other comments.</remarks>
    private static void Append(StringBuilder content, ParsingEvent current, IReadOnlyList<TextRange> ignored)
    {
        var isNode = current is Scalar or AnchorAlias;
        if (isNode && TextRange.IsTouched(ignored, current.Start.Index, current.Start.Index + 1))
        {
            return;
        }

        _ = current switch
        {
            Scalar scalar => content.Append('=').Append(scalar.Tag).Append('&').Append(scalar.Anchor).Append((int)scalar.Style).Append(scalar.Value),
            AnchorAlias alias => content.Append('*').Append(alias.Value),
            MappingStart mapping => content.Append('{').Append(mapping.Tag).Append('&').Append(mapping.Anchor),
            SequenceStart sequence => content.Append('[').Append(sequence.Tag).Append('&').Append(sequence.Anchor),
            _ => content.Append(current.GetType().Name),
        };
        content.Append('\0');
    }
}
