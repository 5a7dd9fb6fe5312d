// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>A family of series that services export.</summary>
internal sealed class SeriesFamily
{
    private const string Seconds = "s";

    private readonly string[] _labels;

    /// <param name="instrument">The name of the instrument.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="counts">What is counted, for people; <see langword="null"/> for a number without a unit.</param>
    /// <param name="meaning">What it says, in Markdown of docs/metrics.md.</param>
    /// <param name="labels">The labels of its own; those of the target come on top.</param>
    public SeriesFamily(string instrument, SeriesKind kind, string? counts, string meaning, params string[] labels)
    {
        (Instrument, Kind, Counts, Meaning, _labels) = (instrument, kind, counts, meaning, labels);
        Name = NameOf(instrument, kind, counts == "seconds" ? Seconds : null);
    }

    public string Instrument { get; }

    public SeriesKind Kind { get; }

    public string? Counts { get; }

    public string Meaning { get; }

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The name in Prometheus.</summary>
    public string Name { get; }

    /// <summary>The names of the series of a histogram.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public string Buckets => OfHistogram("bucket");

    /// <inheritdoc cref="Buckets"/>
    public string Count => OfHistogram("count");

    /// <inheritdoc cref="Buckets"/>
    public string Sum => OfHistogram("sum");

    /// <summary>The series that a query can name.</summary>
    public IEnumerable<string> Series => Kind == SeriesKind.Histogram ? [Buckets, Count, Sum] : [Name];

    /// <summary>A label, which must be one of its own.</summary>
    /// <exception cref="ArgumentException">No series of the family has it.</exception>
    public string Label(string name) => _labels.Contains(name) ? name : throw new ArgumentException($"{Name} has no label {name}.", nameof(name));

    private string OfHistogram(string part) => Kind == SeriesKind.Histogram ? $"{Name}_{part}" : throw new InvalidOperationException($"{Name} is no histogram.");

    // As OpenTelemetry translates names for Prometheus: units and what a counter is become suffixes.
    private static string NameOf(string instrument, SeriesKind kind, string? unit)
    {
        var name = instrument.Replace('.', '_') + (unit == Seconds ? "_seconds" : string.Empty);
        return kind == SeriesKind.Counter ? $"{name}_total" : name;
    }
}
