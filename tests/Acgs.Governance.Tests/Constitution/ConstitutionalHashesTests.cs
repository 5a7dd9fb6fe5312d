// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Constitution;

public sealed class ConstitutionalHashesTests
{
    private static readonly DateTimeOffset End = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void IsAccepted_ActiveHash_IsNotAnOlderOne() => Assert.False(Create().IsAccepted(Hash.Active, End));

    [Fact]
    public void IsAccepted_WithoutEnd_HoldsForGood() =>
        Assert.True(Create(new AcceptedHash { Hash = Hash.Older }).IsAccepted(Hash.Older, DateTimeOffset.MaxValue.AddTicks(-1)));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void IsAccepted_AroundItsEnd_EndsAtTheInstant(long ticks, bool expected) =>
        Assert.Equal(expected, Create(new AcceptedHash { Hash = Hash.Older, Until = End }).IsAccepted(Hash.Older, End.AddTicks(ticks)));

    [Fact]
    public void IsAccepted_SameHashTwice_HoldsUntilTheLaterEnd()
    {
        var hashes = Create(
            new AcceptedHash { Hash = Hash.Older, Until = End.AddDays(1) }, new AcceptedHash { Hash = Hash.Older, Until = End });

        Assert.True(hashes.IsAccepted(Hash.Older, End));
        Assert.False(hashes.IsAccepted(Hash.Older, End.AddDays(1)));
    }

    private static ConstitutionalHashes Create(params AcceptedHash[] accepted)
    {
        var options = new GovernanceOptions { ConstitutionalHash = Hash.Active };
        foreach (var hash in accepted)
        {
            options.AcceptedHashes.Add(hash);
        }

        return new(Options.Create(options));
    }
}
