// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using Acgs.Governance.Constitution;
using Acgs.Governance.Info;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Info;

public sealed class InfoDocumentTests
{
    private readonly TestTime _time = new();

    [Fact]
    public void Get_AgainAndAgain_IsOneTextForEachAudience()
    {
        var document = Create();

        Assert.Same(document.Get(withDetails: true), document.Get(withDetails: true));
        Assert.Same(document.Get(withDetails: false), document.Get(withDetails: false));
        Assert.NotEqual(document.Get(withDetails: true), document.Get(withDetails: false));
        Assert.Equal(0, Allocations.PerRun(() => document.Get(withDetails: true)));
    }

    [Fact]
    public void Get_WhenHashesEnd_LeavesEachOutFromItsEnd()
    {
        var document = Create((Hash.Older, 10), (Hash.Foreign, 20), ("00000000000000aa", null));
        Assert.Equal(["00000000000000aa", Hash.Older, Hash.Foreign], Listed(document));

        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.Equal(["00000000000000aa", Hash.Older, Hash.Foreign], Listed(document));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(["00000000000000aa", Hash.Foreign], Listed(document));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["00000000000000aa"], Listed(document));
        _time.Advance(TimeSpan.FromDays(10_000));
        Assert.Equal(["00000000000000aa"], Listed(document));
    }

    [Fact]
    public void Get_WhenTheClockIsSetBack_ListsAnEndedHashAgain()
    {
        var document = Create((Hash.Older, 10));
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal([], Listed(document));

        _time.Correction = TimeSpan.FromSeconds(-6);

        Assert.Equal([Hash.Older], Listed(document));
    }

    private static IEnumerable<string?> Listed(InfoDocument document)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(document.Get(withDetails: false)));
        return [.. json.RootElement.GetProperty("accepted_hashes").EnumerateArray().Select(hash => hash.GetProperty("hash").GetString())];
    }

    private InfoDocument Create(params (string Hash, int? Seconds)[] accepted)
    {
        var options = new GovernanceOptions { Service = "s", Version = "1", ConstitutionalHash = Hash.Active };
        foreach (var (hash, seconds) in accepted)
        {
            options.AcceptedHashes.Add(new() { Hash = hash, Until = seconds is { } end ? _time.GetUtcNow().AddSeconds(end) : null });
        }

        var wrapped = Options.Create(options);
        return new(new ConstitutionalHashes(wrapped), wrapped, _time);
    }
}
