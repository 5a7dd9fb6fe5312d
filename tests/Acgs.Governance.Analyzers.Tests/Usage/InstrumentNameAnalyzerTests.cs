// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class InstrumentNameAnalyzerTests
{
    [Theory]
    [InlineData("""m.CreateCounter<long>({|#0:"acgs.orders"|})""", "acgs.orders")]
    [InlineData("""m.CreateCounter<long>({|#0:"acgs_orders_total"|}, "{order}", "Orders.")""", "acgs_orders_total")]
    [InlineData("""m.CreateUpDownCounter<int>({|#0:"ACGS.queue"|})""", "ACGS.queue")]
    [InlineData("""m.CreateHistogram<double>({|#0:"Acgs_time"|}, advice: new() { HistogramBucketBoundaries = [1.0] })""", "Acgs_time")]
    [InlineData("""m.CreateGauge<int>({|#0:"acgs"|})""", "acgs")]
    [InlineData("""m.CreateObservableGauge({|#0:"acgs-depth"|}, () => 1)""", "acgs-depth")]
    [InlineData("""m.CreateObservableCounter({|#0:"acgs/seen"|}, () => 1L)""", "acgs/seen")]
    [InlineData("""m.CreateObservableUpDownCounter({|#0:"acgs.depth"|}, () => 1)""", "acgs.depth")]
    [InlineData("""m.CreateCounter<long>(unit: "x", name: {|#0:"acgs.named"|})""", "acgs.named")]
    [InlineData("""m.CreateCounter<long>({|#0:Name|})""", "acgs.constant")]
    [InlineData("""m.CreateCounter<long>({|#0:"acgs" + ".sum"|})""", "acgs.sum")]
    [InlineData("""m.CreateCounter<long>({|#0:"acgs." + x|})""", "acgs.")]
    [InlineData("""m.CreateCounter<long>({|#0:$"acgs.{x}.seen"|})""", "acgs.")]
    [InlineData("""m.CreateCounter<long>({|#0:$"{Name}.{x}"|})""", "acgs.constant")]
    [InlineData("""new Derived().CreateCounter<long>({|#0:"acgs.derived"|})""", "acgs.derived")]
    public async Task Instrument_InOurNamespace_IsReportedAtItsName(string expression, string name) =>
        await Test(expression).Expect(RuleIds.InstrumentName, 0, Message(name)).RunAsync();

    [Theory]
    [InlineData("""m.CreateCounter<long>("orders")""")]
    [InlineData("""m.CreateCounter<long>("")""")]
    [InlineData("""m.CreateCounter<long>("acg.orders")""")]
    [InlineData("""m.CreateCounter<long>("acgsx.orders")""")]
    [InlineData("""m.CreateCounter<long>("my.acgs.orders")""")]
    [InlineData("""m.CreateCounter<long>(" acgs.orders")""")]
    [InlineData("""m.CreateCounter<long>("orders", "acgs", "acgs.orders")""")]
    [InlineData("""m.CreateCounter<long>(x)""")]
    [InlineData("""m.CreateCounter<long>("acgs" + x)""")]
    [InlineData("""m.CreateCounter<long>($"acgs{x}")""")]
    [InlineData("""m.CreateCounter<long>($"{x}.acgs.")""")]
    [InlineData("""new Other().CreateCounter<long>("acgs.orders")""")]
    [InlineData("""new Meter("acgs.orders")""")]
    public async Task Instrument_OutsideOurNamespace_IsNotReported(string expression) => await Test(expression).RunAsync();

    [Fact]
    public async Task Project_WithoutTheLibrary_IsNotJudged() =>
        await Test("""m.CreateCounter<long>("acgs.orders")""", new(referToLibrary: false)).RunAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    public async Task Project_WithoutTheGate_IsNotJudged(string? enforce) =>
        await Test("""m.CreateCounter<long>("acgs.orders")""", new(enforce: enforce)).RunAsync();

    [Fact]
    public async Task File_Generated_IsNotJudged()
    {
        var test = new UsageTest<InstrumentNameAnalyzer, EmptyCodeFixProvider>();
        await test.File("/0/A.g.cs", Source("""m.CreateCounter<long>("acgs.orders")""")).RunAsync();
    }

    [Fact]
    public async Task Library_ItselfAndItsFriends_MayUseTheNamespace()
    {
        await Named("Acgs.Governance").RunAsync();
        await Named("Acgs.Governance.Tests", library: true).RunAsync();
        await Named("Acgs.Governance.Orders", library: true)
            .Expect(RuleIds.InstrumentName, 0, Message("acgs.orders")).RunAsync();
    }

    private static UsageTest<InstrumentNameAnalyzer, EmptyCodeFixProvider> Named(string assembly, bool library = false)
    {
        var name = assembly.EndsWith("Orders", StringComparison.Ordinal) ? """{|#0:"acgs.orders"|}""" : "\"acgs.orders\"";
        var test = new UsageTest<InstrumentNameAnalyzer, EmptyCodeFixProvider>(referToLibrary: library);
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectAssemblyName(id, assembly));
        test.File("/0/A.cs", Source($"m.CreateCounter<long>({name})"));
        return library ? test : test.File("/0/B.cs", "namespace Acgs.Governance.Metrics { public static class GovernanceMeter { } }");
    }

    private static UsageTest<InstrumentNameAnalyzer, EmptyCodeFixProvider> Test(
        string expression, UsageTest<InstrumentNameAnalyzer, EmptyCodeFixProvider>? test = null) =>
        (test ?? new()).File("/0/A.cs", Source(expression));

    private static string Message(string name) =>
        $"The name '{name}' is in the namespace 'acgs', which belongs to Acgs.Governance: give the instrument a name of the service's own";

    private static string Source(string expression) => $$"""
        using System.Diagnostics.Metrics;

        class C
        {
            const string Name = "acgs.constant";
            object M(Meter m, string x) => {{expression}};
        }

        class Derived() : Meter("derived");

        class Other
        {
            public object CreateCounter<T>(string name) => name;
        }
        """;
}
