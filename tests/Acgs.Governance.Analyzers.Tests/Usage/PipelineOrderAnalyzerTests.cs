// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class PipelineOrderAnalyzerTests
{
    private const string Missing = "UseAcgsGovernance is not called, or only in development; call it directly after the application is built";

    private const string Build = """
        var builder = WebApplication.CreateBuilder(args);
        builder.AddAcgsGovernance();
        var app = builder.Build();

        """;

    [Theory]
    [InlineData("app.UseAcgsGovernance(); app.MapGet(\"/\", () => 1); app.Run();")]
    [InlineData("app.MapAcgsGovernance(); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.UseRouting(); app.UseAuthorization(); app.UseAcgsGovernance(); app.UseEndpoints(e => e.MapGet(\"/\", () => 1)); app.Run();")]
    [InlineData("GovernanceApplicationExtensions.UseAcgsGovernance(app); app.Run();")]
    [InlineData("Pipeline(app); app.Run(); static void Pipeline(IApplicationBuilder a) => a.UseAcgsGovernance();")]
    [InlineData("System.Func<IApplicationBuilder> use = app.UseAcgsGovernance; use(); app.Run();")]
    [InlineData("if (args.Length == 0) { app.UseAcgsGovernance(); } app.MapGet(\"/\", () => 1); app.Run();")]
    [InlineData("if (args.Length == 0) { app.MapGet(\"/dev\", () => 1); } app.UseAcgsGovernance(); app.Run();")]
    [InlineData("if (args.Length == 0) { app.Run(); return; } app.UseAcgsGovernance(); app.Run();")]
    [InlineData("if (args.Length == 0) { app.MapGet(\"/\", () => 1); } else { app.UseAcgsGovernance(); } app.Run();")]
    [InlineData("app.Lifetime.ApplicationStarted.Register(() => app.MapGet(\"/\", () => 1)); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.UseAcgsGovernance(); app.MapGet(\"/\", () => 1); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.Map(\"/branch\", branch => branch.Use(n => n)); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("var other = WebApplication.Create(); other.MapGet(\"/\", () => 1); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.MapOrders(); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.MapGet(\"/\", () => 1); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("app.Run(c => System.Threading.Tasks.Task.CompletedTask); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("if (args.Length == 0) app.Run(); else app.UseAcgsGovernance();")]
    [InlineData("Use(); app.Run(); void Use() => app.UseAcgsGovernance();")]
    [InlineData("var other = Host.CreateApplicationBuilder(args).Build(); await other.StartAsync(); app.UseAcgsGovernance(); app.Run();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.UseAcgsGovernance(); } app.Run();")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.MapOrders(); } else { app.UseAcgsGovernance(); } app.Run();")]
    public async Task Pipeline_InOrder_IsNotReported(string statements) => await Program(Build + statements).RunAsync();

    [Theory]
    [InlineData("app.Run(); {|#0:app.UseAcgsGovernance()|};", "Run")]
    [InlineData("await app.StartAsync(); {|#0:app.UseAcgsGovernance()|};", "StartAsync")]
    [InlineData("await app.RunAsync(); {|#0:app.UseAcgsGovernance()|};", "RunAsync")]
    [InlineData("((IHost)app).Run(); {|#0:app.UseAcgsGovernance()|};", "Run")]
    [InlineData("app.Start(); if (args.Length == 0) { {|#0:app.UseAcgsGovernance()|}; }", "Start")]
    [InlineData("app.Run(); {|#0:GovernanceApplicationExtensions.UseAcgsGovernance(app)|};", "Run")]
    public async Task Call_AfterTheApplicationRan_IsReported(string statements, string run) => await Program(Build + statements)
        .Expect(RuleIds.PipelineOrder, 0, Message($"UseAcgsGovernance is called after {run}; call it directly after the application is built")).RunAsync();

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddAcgsGovernance(); var app = {|#0:builder.Build()|}; app.Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); GovernanceHostExtensions.AddAcgsGovernance(builder, o => { }); {|#0:builder.Build()|}.Run();")]
    [InlineData("// app.UseAcgsGovernance();\nvar builder = WebApplication.CreateSlimBuilder(args); builder.AddAcgsGovernance(); var app = {|#0:builder.Build()|}; app.MapAcgsGovernance();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddAcgsGovernance();\nvar app = {|#0:builder.Build()|};\n#if NEVER\napp.UseAcgsGovernance();\n#endif\napp.Run();")]
    [InlineData("var app = Create(args); app.Run(); static WebApplication Create(string[] args) { var b = WebApplication.CreateBuilder(args); b.AddAcgsGovernance(); return {|#0:b.Build()|}; }")]
    [InlineData("var b = WebApplication.CreateBuilder(args); b.AddAcgsGovernance(); var a = {|#0:b.Build()|}; if (a.Environment.IsDevelopment()) a.UseAcgsGovernance();")]
    public async Task Application_ThatNeverCallsIt_IsReportedWhereItIsBuilt(string program) =>
        await Program(program).Expect(RuleIds.PipelineOrder, 0, Message(Missing)).RunAsync();

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); var app = builder.Build(); app.Run();")]
    [InlineData("var builder = Host.CreateApplicationBuilder(args); builder.AddAcgsGovernance(); var app = builder.Build(); app.Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); AddAcgsGovernance = builder; var app = builder.Build(); app.Run(); partial class Program { static object AddAcgsGovernance; }")]
    public async Task Application_WithoutGovernance_IsNotJudged(string program) => await Program(program).RunAsync();

    [Fact]
    public async Task Call_InAnotherFile_Counts()
    {
        var test = Program(Build + "Pipeline.Configure(app); app.Run();");
        await test.File("/0/Pipeline.cs", "using Acgs.Governance; static class Pipeline { public static void Configure(Microsoft.AspNetCore.Builder.WebApplication app) => app.UseAcgsGovernance(); }").RunAsync();
    }

    [Fact]
    public async Task Registration_InAnotherFile_Counts()
    {
        var test = Program("var builder = WebApplication.CreateBuilder(args); builder.AddAll(); var app = {|#0:builder.Build()|}; app.Run();");
        test.File("/0/Services.cs", "using Acgs.Governance; static class Services { public static void AddAll(this Microsoft.AspNetCore.Builder.WebApplicationBuilder b) => b.AddAcgsGovernance(); }");
        await test.Expect(RuleIds.PipelineOrder, 0, Message(Missing)).RunAsync();
    }

    // Whoever refers to it may make the call.
    [Fact]
    public async Task Library_ThatBuildsAnApplication_IsNotJudged()
    {
        var test = new UsageTest<PipelineOrderAnalyzer, EmptyCodeFixProvider>();
        await test.File("/0/Defaults.cs", """
            using Acgs.Governance;
            using Microsoft.AspNetCore.Builder;

            public static class Defaults
            {
                public static void Run(WebApplicationBuilder builder, System.Action<WebApplication> configure)
                {
                    builder.AddAcgsGovernance();
                    var app = builder.Build();
                    configure(app);
                    app.Run();
                }
            }
            """).RunAsync();
    }

    [Theory]
    [InlineData("using Acgs.Governance; public static class Defaults { public static void UseDefaults(this Microsoft.AspNetCore.Builder.WebApplication app) => app.UseAcgsGovernance(); }", false)]
    [InlineData("public static class Defaults { public static void UseDefaults(this Microsoft.AspNetCore.Builder.WebApplication app) { } }", true)]
    public async Task Application_HandedToAnotherAssembly_DependsOnWhatThatKnows(string source, bool reported)
    {
        var build = reported ? "{|#0:builder.Build()|}" : "builder.Build()";
        var test = Program(
            $"var builder = WebApplication.CreateBuilder(args); builder.AddAcgsGovernance(); var app = {build}; Defaults.UseDefaults(app); app.Run();");
        var defaults = Compile(source);
        test.TestState.AdditionalReferences.Add(defaults);
        test.FixedState.AdditionalReferences.Add(defaults);
        await (reported ? test.Expect(RuleIds.PipelineOrder, 0, Message(Missing)) : test).RunAsync();
    }

    [Theory]
    [InlineData("build_property.IsTestProject = true", "true")]
    [InlineData("", "false")]
    public async Task Project_OfTestsOrWithoutTheGate_IsNotJudged(string properties, string enforce) =>
        await Program(Build + "app.Run();", new(properties, enforce: enforce)).RunAsync();

    [Fact]
    public async Task Project_WithoutTheLibrary_IsNotJudged()
    {
        var test = new UsageTest<PipelineOrderAnalyzer, EmptyCodeFixProvider>(referToLibrary: false);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.File("/0/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();").RunAsync();
    }

    private static PortableExecutableReference Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Defaults", [CSharpSyntaxTree.ParseText(source)], RealReferences.WithLibrary, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static UsageTest<PipelineOrderAnalyzer, EmptyCodeFixProvider> Program(
        string statements, UsageTest<PipelineOrderAnalyzer, EmptyCodeFixProvider>? test = null)
    {
        test ??= new();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test
            .File("/0/Program.cs", "using Acgs.Governance;\nusing Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Hosting;\n\n" + statements + "\n")
            .File("/0/Orders.cs", """
                using Microsoft.AspNetCore.Builder;

                static class Orders
                {
                    public static void MapOrders(this IApplicationBuilder app) { }

                    public static void MapWeb(this WebApplication app) { }
                }
                """);
    }

    private static string Message(string advice) => $"The compliance policy judges no request: {advice}";
}
