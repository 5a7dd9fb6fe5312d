// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Reads YAML, of one document or many, as the events that a loader would be given.</summary>
internal sealed class YamlContent : IContentReader
{
    public string Name => "YAML";

    public bool IsCheap(string text) => text.Length <= ContentReaders.MaxLength && ContentReaders.IsShallow(text);

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            var content = new StringBuilder();
            var parser = new ResolvingParser(text);
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    AppendDocument(content, parser, ignored);
                }
            }

            return content.ToString();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Also what the parser did not foresee: a file that it cannot read proves nothing.
            return null;
        }
    }

    /// <summary>The position at which <paramref name="text"/> stops being YAML; <see langword="null"/> when all of it is.</summary>
    public static int? FindError(string text)
    {
        var mark = ContentReaders.MarkLength(text);
        try
        {
            var parser = new ResolvingParser(text[mark..]);
            while (parser.MoveNext())
            {
            }

            return null;
        }
        catch (YamlException exception)
        {
            return (int)Math.Min(exception.Start.Index + mark, text.Length);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What the parser did not foresee has no position.
            return text.Length;
        }
    }

    /// <summary>Whether a plain scalar begins at <paramref name="position"/>: what stands there is no part of another text.</summary>
    public static bool BeginsScalar(string text, int position)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        position -= mark;
        try
        {
            var parser = new ResolvingParser(text[mark..]);
            while (parser.MoveNext() && !(parser.Current is Scalar && parser.Current.Start.Index > position))
            {
                if (parser.Current is Scalar { Style: ScalarStyle.Plain } scalar && scalar.Start.Index == position)
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What stands behind the position may be broken, and then it proves nothing.
        }

        return false;
    }

    /// <summary>Adds the document that begins here, unless there is nothing in it but ours: without that it is none.</summary>
    private static void AppendDocument(StringBuilder content, ResolvingParser parser, IReadOnlyList<TextRange> ignored)
    {
        var start = content.Length;
        var (kept, left) = (0, 0);
        while (parser.MoveNext() && parser.Current is { } current and not DocumentEnd)
        {
            var isNode = current is Scalar or AnchorAlias;
            var isIgnored = isNode && TextRange.IsTouched(ignored, current.Start.Index, current.Start.Index + 1);
            left += isIgnored ? 1 : 0;
            kept += isNode && !isIgnored ? 1 : 0;
            if (!isIgnored)
            {
                Append(content, current);
            }
        }

        content.Append("\0\0");
        content.Length = kept == 0 && left > 0 ? start : content.Length;
    }

    /// <remarks>Where a document begins is left out: an explicit <c>---</c> may stay implicit behind other comments.</remarks>
    private static void Append(StringBuilder content, ParsingEvent current)
    {
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
