// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Traffic.Scenarios;

/// <summary>How much is sent.</summary>
/// <param name="Scenario">How the names of the scenarios begin that are run.</param>
/// <param name="Requests">The requests of <c>kestrel</c> and <c>fuzz</c>.</param>
/// <param name="Phase">How long <c>scrape</c> measures with and without a scraper, each time.</param>
internal sealed record TrafficSize(string Scenario, int Requests, TimeSpan Phase)
{
    public static TrafficSize Read(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new(
            settings["scenario"] ?? "",
            settings.GetValue("requests", 1_000_000),
            TimeSpan.FromSeconds(settings.GetValue("seconds", 20)));
    }
}
