// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>What the page that draws does to queries, lines, axes and colors.</summary>
public sealed class PageTests(ChromiumFixture fixture)
{
    private const string Time = "{ start: 0, end: 60, step: 1, rateInterval: 20 }";

    [Fact]
    public Task Query_WithVariables_HasTheirValues() => AssertAsync(
        "queries",
        ("module.substitute('rate(a{job=~\"$job\",b=~\"${other:regex}\"}[$__rate_interval])', "
                + $"{{ templating: {{ list: [{{ name: 'other', type: 'query' }}] }} }}, {Time})",
            """ "rate(a{job=~\".+\",b=~\".+\"}[20s])" """),
        ("module.substitute('$__range $__interval $1 $kind', "
                + $"{{ templating: {{ list: [{{ name: 'kind', type: 'custom', current: {{ value: 'x' }} }}] }} }}, {Time})",
            """ "60s 1s $1 x" """));

    [Fact]
    public Task Line_OfManyPoints_KeepsItsPeaksAndItsGaps() => AssertAsync(
        "lines",
        ("module.pathOf([[0, 10], [1, 11], [2, 12], [3, 10]])", """ "M0 10l2 2l1-2" """),
        ("module.pathOf([[1.04, 2]])", """ "M1 2h.1" """),
        ("module.stretches([[0, 1], [5, 1], [15, 2]], 5)", "[[[0,1],[5,1]],[[15,2]]]"),
        ("module.thin(Array.from({ length: 500 }, (_, at) => [at, at === 321 ? 9 : 0]), 20).length", "20"),
        ("module.simplify(module.thin(Array.from({ length: 500 }, (_, at) => [at, at === 321 ? 9 : 0]), 20)).some(point => point[1] === 9)", "true"),
        ("module.simplify([[0, 0], [1, 0.2], [2, 0], [3, 5]])", "[[0,0],[2,0],[3,5]]"));

    [Fact]
    public Task Axis_OfValues_HasRoundNumbers() => AssertAsync(
        "axes",
        ("module.valueTicks(0, 372, 4, {})", "[0,100,200,300,400]"),
        ("module.valueTicks(0.9985, 1, 3, {})", "[0.9985,0.999,0.9995,1]"),
        ("module.valueTicks(0, 1, 4, { isWhole: true })", "[0,1]"),
        ("module.valueTicks(0, 2 ** 30, 2, { isBinary: true })", "[0,536870912,1073741824]"),
        ("module.bounds({}, [80, 100], [])", "[80,100]"),
        ("module.bounds({}, [80, 100], [5])", "[0,100]"),
        ("module.bounds({ min: 0 }, [0, 0], [])", "[0,1]"),
        ("module.timeTicks(7200 - 600, 7200, 3)", "[6600,6900,7200]"));

    [Fact]
    public Task Color_OfAValue_IsThatOfItsThresholdOrOfItsMapping() => AssertAsync(
        "fields",
        ("module.thresholdColor({ thresholds: { steps: [{ color: 'green', value: null }, { color: 'dark-red', value: 5 }] } }, 5)", """ "red" """),
        ("module.thresholdColor({ thresholds: { steps: [{ color: 'green', value: null }, { color: 'red', value: 5 }] } }, 4.9)", """ "green" """),
        ("module.valueColor({ mappings: [{ type: 'value', options: { '0.5': { text: 'degraded', color: 'orange' } } }] }, 0.5)", """ "orange" """),
        ("module.reduce([[0, 1], [1, 3]], 'mean')", "2"),
        ("module.reduce([], 'mean')", "null"));

    private async Task AssertAsync(string name, params (string Expression, string Json)[] cases)
    {
        var browser = await fixture.GetAsync();
        await using var module = await PageModule.OpenAsync(browser, name);
        foreach (var (expression, json) in cases)
        {
            Assert.Equal(json.Trim(), await module.EvaluateAsync(expression));
        }
    }
}
