// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Enrichment.Tests;

public sealed class ForgedStampTests
{
    private static readonly (string, string)[] Clean = [("State.constitutional_hash", EnrichedHost.Hash), ("State.service", EnrichedHost.Service)];

    public static TheoryData<string> Ways => [.. ForgedRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Record_WithKeysOfTheStamp_KeepsThemUnderOtherNames(string way)
    {
        using var host = EnrichedHost.Govern(builder => builder.Logging.EnableEnrichment());

        ForgedRecords.All[way](host.Logger);

        Assert.Equal(
            [("State.claimed.constitutional_hash", "forged-hash"), ("State.claimed.service", "forged-service"), .. Clean],
            JsonLine.Stamps(Assert.Single(host.Lines)));
    }

    [Fact]
    public void Enricher_OfTheApplication_CannotReplaceTheStamp()
    {
        using var host = EnrichedHost.Govern(builder => builder.Services
            .AddSingleton<ILogEnricher, ForgingEnricher>()
            .AddSingleton<IStaticLogEnricher, ForgingEnricher>());

        host.Logger.LogInformation("enriched");

        var line = Assert.Single(host.Lines);
        Assert.Equal([("State.claimed.constitutional_hash", "enriched"), ("State.claimed.service", "enriched"), .. Clean], JsonLine.Stamps(line));
        Assert.Contains(("State.other", "kept"), JsonLine.Pairs(line));
    }

    private sealed class ForgingEnricher : ILogEnricher, IStaticLogEnricher
    {
        void ILogEnricher.Enrich(IEnrichmentTagCollector collector) => collector.Add("service", "enriched");

        void IStaticLogEnricher.Enrich(IEnrichmentTagCollector collector)
        {
            collector.Add("constitutional_hash", "enriched");
            collector.Add("other", "kept");
        }
    }
}
