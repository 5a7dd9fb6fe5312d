// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Globalization;
using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The targets of the platform as options; the defaults are those of the operations guide.</summary>
internal sealed class ObjectiveOptions
{
    private static readonly ObjectiveTargets Guide = new();

    private readonly Option<double> _availability = Number(
        "--availability", "The least share of requests without an error of the server, in percent.", 100 * Guide.Availability);

    private readonly Option<double> _latency = Number(
        "--p99", "The longest time within which 99 of 100 requests end, in milliseconds.", 1_000 * Guide.Latency);

    private readonly Option<double> _throughput = Number("--throughput", "The least number of requests in a second.", Guide.Throughput);

    private readonly Option<double> _hits = Number("--cache-hits", "The least share of lookups that find a value, in percent.", 100 * Guide.CacheHits);

    private readonly Option<double> _compliance = Number(
        "--compliance", "The least share of evaluated requests that state the constitution, in percent.", 100 * Guide.Compliance);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => Array.ForEach([_availability, _latency, _throughput, _hits, _compliance], command.Options.Add);

    /// <summary>Adds those whose miss is a fault: a night without requests is none, and violations have a count of their own.</summary>
    public void AddFaultsTo(Command command) => Array.ForEach([_availability, _latency, _hits], command.Options.Add);

    /// <summary>The targets of a command line.</summary>
    /// <exception cref="UsageException">A number is out of its range.</exception>
    public ObjectiveTargets Read(ParseResult parsed) => new()
    {
        Availability = Share(_availability, parsed, below: true),
        Latency = Positive(_latency, parsed) / 1_000,
        Throughput = Positive(_throughput, parsed),
        CacheHits = Share(_hits, parsed),
        Compliance = Share(_compliance, parsed),
    };

    private static Option<double> Number(string name, string description, double value) =>
        new(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => value };

    // A command need not have all.
    private static double ValueOf(Option<double> option, ParseResult parsed) =>
        parsed.GetResult(option) is null ? (double)option.GetDefaultValue()! : parsed.GetValue(option);

    private static double Share(Option<double> option, ParseResult parsed, bool below = false)
    {
        var percent = ValueOf(option, parsed);
        return percent > 0 && percent <= 100 && !(below && percent == 100)
            ? percent / 100
            : throw new UsageException(
                string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a number of percent {(below ? "below" : "up to")} 100, not {percent}."));
    }

    private static double Positive(Option<double> option, ParseResult parsed)
    {
        var number = ValueOf(option, parsed);
        return number > 0 && double.IsFinite(number)
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a number above 0, not {number}."));
    }
}
