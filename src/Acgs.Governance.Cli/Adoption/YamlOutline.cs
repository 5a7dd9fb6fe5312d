// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>The keys of a YAML document in block style.</summary>
/// <param name="Keys">The keys of the root; <see langword="null"/> for keys that are not scalars.</param>
/// <param name="Indentation">The indentation of the list that is the last value; <see langword="null"/> when it is not a list in block style.</param>
/// <param name="Items">The number of its items.</param>
internal sealed record YamlOutline(IReadOnlyList<string?> Keys, int? Indentation, int Items)
{
    /// <summary>Reads a document; <see langword="null"/> when it is invalid, one of several, or not a map in block style.</summary>
    public static YamlOutline? Read(byte[] text)
    {
        try
        {
            var parser = new Parser(new StreamReader(new MemoryStream(text), Encoding.UTF8));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            if (parser.Consume<MappingStart>().Style != MappingStyle.Block)
            {
                return null;
            }

            var outline = ReadRoot(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return outline;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static YamlOutline ReadRoot(Parser parser)
    {
        var (keys, indentation, items) = (new List<string?>(), default(int?), 0);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            keys.Add((parser.Current as Scalar)?.Value);
            parser.SkipThisAndNestedEvents();
            (indentation, items) = (null, 0);
            if (!parser.TryConsume<SequenceStart>(out var list))
            {
                parser.SkipThisAndNestedEvents();
                continue;
            }

            indentation = list.Style == SequenceStyle.Block ? (int)list.Start.Column - 1 : null;
            for (; !parser.TryConsume<SequenceEnd>(out _); items++)
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return new(keys, indentation, items);
    }
}
