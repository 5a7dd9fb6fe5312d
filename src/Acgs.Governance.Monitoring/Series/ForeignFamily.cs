// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>A family of series that an exporter of somebody else exports.</summary>
/// <param name="name">Its name in Prometheus.</param>
/// <param name="labels">The labels that queries may name; those of the target come on top.</param>
internal sealed class ForeignFamily(string name, params string[] labels)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>A label, which must be one of its own.</summary>
    /// <exception cref="ArgumentException">No series of the family has it.</exception>
    public string Label(string name) => Labels.Contains(name) ? name : throw new ArgumentException($"{Name} has no label {name}.", nameof(name));
}
