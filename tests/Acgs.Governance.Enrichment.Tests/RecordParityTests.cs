// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Tests.Logging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Enrichment.Tests;

/// <summary>A record of an application that enriches is as without us, plus the stamp.</summary>
public sealed partial class RecordParityTests
{
    public static TheoryData<string> Kinds => [.. OrdinaryRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Record_OfTheExtendedLogger_IsAsWithoutUsPlusTheStamp(string kind)
    {
        using var bare = EnrichedHost.Bare(Enrich);
        using var after = EnrichedHost.Govern(Enrich);
        using var before = EnrichedHost.Govern(Enrich, before: true);

        foreach (var host in (EnrichedHost[])[bare, after, before])
        {
            OrdinaryRecords.All[kind](host.Logger);
        }

        Assert.NotEmpty(bare.Lines);
        Assert.All(after.Lines, line => Assert.Contains(EnrichedHost.Stamp, line, StringComparison.Ordinal));
        Assert.Equal(bare.Lines, after.Lines.Select(line => Stamps().Replace(line, "")));
        Assert.Equal(after.Lines, before.Lines);
    }

    private static void Enrich(HostApplicationBuilder builder) => builder.Logging.EnableEnrichment();

    [GeneratedRegex(EnrichedHost.Stamp + ",|,?" + EnrichedHost.Stamp)]
    private static partial Regex Stamps();
}
