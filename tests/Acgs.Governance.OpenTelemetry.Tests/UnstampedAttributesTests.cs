// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Telemetry;

namespace Acgs.Governance.OpenTelemetry.Tests;

public sealed class UnstampedAttributesTests
{
    private readonly UnstampedAttributes _shown = new();

    [Theory]
    [InlineData(true, true, "a", "b")]
    [InlineData(true, false, "a", "service", "b")]
    [InlineData(false, true, "a", "constitutional_hash", "b")]
    [InlineData(false, false, "a", "constitutional_hash", "service", "b")]
    public void Show_LeavesOutWhatTheResourceStates(bool hash, bool service, params string[] keys)
    {
        var isLess = _shown.Show(List("a", "constitutional_hash", "service", "b"), new(hash, service));

        Assert.Equal(keys.Length < 4, isLess);
        Assert.Equal(keys, _shown.Select(attribute => attribute.Key));
        Assert.Equal(keys, Enumerable.Range(0, _shown.Count).Select(index => _shown[index].Key));
        Assert.Throws<ArgumentOutOfRangeException>(() => _shown[keys.Length]);
    }

    [Fact]
    public void Show_MoreThanBefore_ShowsAllOfThem()
    {
        var many = Enumerable.Range(0, 40).Select(number => $"key{number}").ToArray();
        Assert.True(_shown.Show(List("service", "a"), new(Hash: true, Service: true)));

        Assert.True(_shown.Show(List([.. many, "service"]), new(Hash: true, Service: true)));

        Assert.Equal(many, _shown.Select(attribute => attribute.Key));
    }

    [Fact]
    public void List_ThatIsTakenAwayMeanwhile_ShowsNothing()
    {
        var lent = List("service", "a", "b");
        Assert.True(_shown.Show(lent, new(Hash: true, Service: true)));

        lent.Clear();

        Assert.Empty(_shown);
    }

    private static List<KeyValuePair<string, object?>> List(params string[] keys) => [.. keys.Select(key => new KeyValuePair<string, object?>(key, 1))];
}
