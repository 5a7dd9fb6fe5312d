// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>The doc comments that the compiler wrote beside an assembly, as plain text.</summary>
internal static class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = [];

    public static string Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    public static string Of(PropertyInfo property) => Summary(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    private static string Summary(Assembly assembly, string member)
    {
        var text = string.Concat(Files.GetOrAdd(assembly, Read)[member].Element("summary")!.Nodes().Select(Text));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, XElement> Read(Assembly assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    // <see cref="P:Acgs.Governance.Health.HealthOptions.Period"/> is "Period".
    private static string Text(XNode node) => node is not XElement element ? node.ToString()
        : element.Attribute("langword")?.Value ?? element.Attribute("cref")?.Value.Split('.')[^1] ?? element.Value;
}
