// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Traffic.Scenarios.Serving;

/// <summary>Reads the text format of Prometheus.</summary>
internal static class Exposition
{
    /// <summary>Every sample by its name with its labels, as it stands there; without braces that hold none.</summary>
    public static Dictionary<string, double> Read(string text) => text.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToDictionary(SeriesOf, ValueOf);

    // The exporter adds no time stamp; a label value could have a blank, the value has none.
    private static string SeriesOf(string line) => line[..line.LastIndexOf(' ')].Replace("{}", "", StringComparison.Ordinal);

    private static double ValueOf(string line) => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
}
