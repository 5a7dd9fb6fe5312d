// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Writes YAML: mappings in the order of their entries, texts of several lines as they are.</summary>
internal static class YamlText
{
    private const int Width = 200;

    public static YamlMappingNode Map(params (string Key, YamlNode Value)[] entries)
    {
        var map = new YamlMappingNode();
        foreach (var (key, value) in entries)
        {
            map.Add(new YamlScalarNode(key), value);
        }

        return map;
    }

    public static YamlSequenceNode List(IEnumerable<YamlNode> items) => new(items);

    public static YamlScalarNode Text(string value) =>
        new(value) { Style = value.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : ScalarStyle.Any };

    /// <summary>A time as Prometheus writes it.</summary>
    public static YamlScalarNode Time(TimeSpan time) => Text(Promql.Time(time));

    /// <summary>A document below a comment, each line of which is marked.</summary>
    public static string Write(string comment, YamlNode root)
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var line in comment.Split('\n'))
        {
            output.WriteLine($"# {line}".TrimEnd());
        }

        var settings = new EmitterSettings(
            bestIndent: 2, bestWidth: Width, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: true);
        var emitter = new Emitter(output, settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return output.ToString();
    }

    private static void Emit(Emitter emitter, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                emitter.Emit(new MappingStart());
                foreach (var (key, value) in map.Children)
                {
                    Emit(emitter, key);
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlSequenceNode list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in list.Children)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case YamlScalarNode scalar:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.Value ?? "", scalar.Style, isPlainImplicit: true, isQuotedImplicit: true));
                break;
        }
    }
}
